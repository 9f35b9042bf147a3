import { describe, expect, it } from 'vitest';
import { serveOptions } from './serve-options.ts';

describe('serveOptions', () => {
  it.each([
    [[], {}, { port: 4321, host: 'localhost' }],
    [[], { PORT: '' }, { port: 4321, host: 'localhost' }],
    [[], { PORT: '8080' }, { port: 8080, host: 'localhost' }],
    [['--port', '8081'], { PORT: 'abc' }, { port: 8081, host: 'localhost' }],
    [['-p', '4470'], {}, { port: 4470, host: 'localhost' }],
    [['--host', '0.0.0.0'], {}, { port: 4321, host: '0.0.0.0' }],
  ])('%j with %j: %j', (args, environment, expected) => {
    expect(serveOptions(args, environment)).toEqual(expected);
  });

  it.each([
    [[], { PORT: 'abc' }, 'PORT: expected a number from 1 to 65535, got "abc"'],
    [[], { PORT: '0x1F90' }, 'PORT: expected a number from 1 to 65535, got "0x1F90"'],
    [['--port', '65536'], {}, '--port: expected a number from 1 to 65535, got "65536"'],
    [['--port='], {}, '--port: expected a number from 1 to 65535, got ""'],
    [['--port'], {}, "Option '-p, --port <value>' argument missing"],
    [['--prot', '1'], {}, "Unknown option '--prot'"],
    [['8080'], {}, "Unexpected argument '8080'"],
    [['--host='], {}, '--host: expected an address, got ""'],
  ])('%j with %j is refused', (args, environment, message) => {
    expect(() => serveOptions(args, environment)).toThrow(message);
  });
});
