import { Cell } from './support/cell.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

type T = Cell['t'];

/** Code that cannot go on, and what is said of it in the page's language. */
const MISTAKES: readonly (readonly [
  name: string,
  code: string,
  said: (t: T) => readonly [line: number | null, text: string],
])[] = [
  ['full-width sign', 'show（1)', (t) => [1, t('problem.full-width', { found: '（', meant: '(' })]],
  ['quote missing', "//\nshow('a", (t) => [2, t('problem.unterminated-text')]],
  ['bracket missing', 'show((1)', (t) => [1, t('problem.unexpected-end')]],
  [
    'misspelt name',
    '//\n//\nshwo(1)',
    (t) => [3, `${t('problem.unknown-name', { name: 'shwo' })}|${t('problem.nearest', { nearest: 'show' })}`],
  ],
  [
    'misspelt argument',
    'networkClassifier({ hidenUnits: [1] })',
    (t) => [
      1,
      `${t('problem.unknown-argument', { call: 'networkClassifier', name: 'hidenUnits' })}|${t('problem.nearest', { nearest: 'hiddenUnits' })}`,
    ],
  ],
  [
    'number for a list',
    'networkClassifier({ hiddenUnits: 100 })',
    (t) => [1, t('problem.not-a-list', { name: 'hiddenUnits', value: '100' })],
  ],
  [
    'out of range',
    'linearClassifier({ learningRate: 1000 })',
    (t) => [1, t('problem.out-of-range', { name: 'learningRate', min: 0.001, max: 100, value: 1000 })],
  ],
  [
    'NaN',
    '//\nlinearClassifier({ learningRate: 0 / 0 })',
    (t) => [2, t('problem.not-a-number', { name: 'learningRate', value: 'NaN' })],
  ],
  [
    'await forgotten',
    'const run = train(linearClassifier(), { steps: 10 });\nshow(run.accuracy);',
    (t) => [2, t('problem.missing-await', { call: 'train' })],
  ],
  ['name of the course taken', 'var show = 1;\nshow(2);', (t) => [2, t('problem.shadowed', { name: 'show' })]],
  ['too much memory', '//\nnew Float64Array(2 ** 40)', (t) => [2, t('problem.no-memory')]],
  ['test set through the back door', "dataset('test')", (t) => [1, t('problem.test-sealed', { call: 'dataset' })]],
  ['fetch', "//\nawait fetch('/zh/')", (t) => [2, t('problem.not-here', { name: 'fetch' })]],
  ['endless loop', 'show(1);\nwhile (true) {}', (t) => [null, t('problem.endless', { seconds: 3 })]],
];

for (const [language, days] of dailyIn('zh')) {
  test(`${language}: each mistake is said at its line, and the next run works`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    for (const [name, code, say] of MISTAKES) {
      await test.step(name, async () => {
        await cell.write(code);
        await cell.run();
        const [line, text] = say(cell.t);
        const problem = text.replace('|', language === 'zh' ? '' : ' ');
        await cell.expectProblem(line === null ? problem : cell.t('problem.at', { line, problem }));
      });
    }
    await cell.write('show(6 * 7);');
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.output()).toContainText('42');
  });

  test(`${language}: one certain repair is offered and made`, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    await cell.write('show（42);');
    await cell.run();
    await cell.root.getByRole('button', { name: cell.t('repair.write', { text: '(' }) }).click();
    await expect(cell.editor()).toContainText('show(42);');
    await cell.run();
    await expect(cell.output()).toContainText('42');
  });

  test(`${language}: Stop ends code that waits for nothing, and a million prints are cut`, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    await cell.write('show(1);\nawait new Promise(() => {});');
    await cell.run();
    await cell.expectState('running');
    await cell.button('stop').click();
    await cell.expectState('stopped');
    await cell.write('for (let i = 0; i < 1e6; i++) show(i);');
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.output()).toContainText(cell.t('out.cut', { pieces: 200 }));
  });

  test(`${language}: a broken draft gives way to the starter`, async ({ page }) => {
    await page.addInitScript(() => {
      // The sandbox's frame runs this, too, and has no storage.
      if (origin === 'null') return;
      localStorage.setItem('strokes:cell:beat-096', '{"code":');
      localStorage.setItem('strokes:cell:test-accuracy', '{"code":7,"hints":"many"}');
    });
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    await expect(cell.editor()).toContainText('networkClassifier');
    const other = new Cell(page, language, 'test-accuracy');
    await other.touch();
    await expect(other.editor()).toContainText('read(run');
  });
}

/** Ways out of the sandbox. Each line shows the word `out` if it succeeds. */
const ESCAPES: readonly (readonly [name: string, code: string])[] = [
  [
    'fetch',
    `delete self.fetch; const f = Object.getPrototypeOf(self).fetch; show(f ? 'maybe' : 'gone'); try { await f('HERE/data/'); show('out'); } catch {}`,
  ],
  [
    'XMLHttpRequest',
    `try { const x = new XMLHttpRequest(); x.open('GET', 'HERE/zh/', false); x.send(); show('out'); } catch {}`,
  ],
  ['WebSocket', `try { new WebSocket('ws://localhost:1'); show('out'); } catch {}`],
  ['EventSource', `try { new EventSource('HERE/zh/'); show('out'); } catch {}`],
  ['importScripts', `try { importScripts('HERE/_astro/x.js'); show('out'); } catch {}`],
  ['dynamic import', `try { await import('HERE/_astro/x.js'); show('out'); } catch {}`],
  ['import of data', `try { await import('data:text/javascript,1'); show('out'); } catch {}`],
  ['IndexedDB', `try { indexedDB.open('strokes'); show('out'); } catch {}`],
  ['caches', `try { await caches.keys(); show('out'); } catch {}`],
  ['nested worker', `try { new Worker(URL.createObjectURL(new Blob(['']))); show('out'); } catch {}`],
  [
    'parent page',
    `try { parent.document.title = 'out'; show('out'); } catch {} try { top.location = 'about:blank'; show('out'); } catch {}`,
  ],
  ['popup', `try { open('about:blank'); show('out'); } catch {}`],
  ['navigation', `try { location.href = 'about:blank'; if (location.href === 'about:blank') show('out'); } catch {}`],
  ['eval', `try { show(eval("'out'")); } catch {}`],
];

test('no way leads out of the sandbox', async ({ page, baseURL }) => {
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  const address = page.url();
  const requests: string[] = [];
  // What the policy refuses is asked for and fails; nothing may come of it.
  page.context().on('response', (response) => requests.push(response.url()));
  for (const [name, code] of ESCAPES) {
    await test.step(name, async () => {
      await cell.write(`${code.replaceAll('HERE', (baseURL ?? '').replace(/\/$/, ''))}\nshow('end');`);
      await cell.run();
      await cell.expectState('failed');
      await expect(cell.output()).toContainText('end');
      await expect(cell.output().getByText('out', { exact: true })).toHaveCount(0);
    });
  }
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(page.url()).toBe(address);
  expect(page.context().pages()).toHaveLength(1);
});

/** TensorFlow.js' own ways to fetch and keep something. */
const TENSORFLOW_ESCAPES = [
  `try { await tf.loadLayersModel('HERE/data/manifest.json'); show('out'); } catch {}`,
  `try { await tf.env().platform.fetch('HERE/data/manifest.json'); show('out'); } catch {}`,
  `try { await tf.io.http('HERE/zh/').load(); show('out'); } catch {}`,
  `try { await tf.io.listModels(); show('out'); } catch {}`,
  `try { await tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }).save('indexeddb://x'); show('out'); } catch {}`,
];

test('nor with tf loaded', async ({ page, baseURL }) => {
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  await cell.write('show(tf.scalar(1));');
  await cell.run();
  await cell.expectState('failed');
  const address = page.url();
  const requests: string[] = [];
  page.context().on('response', (response) => requests.push(response.url()));
  const ways = [...ESCAPES.map(([, code]) => code), ...TENSORFLOW_ESCAPES].map((code) => `{ ${code} }`);
  await cell.write(`${ways.join('\n').replaceAll('HERE', (baseURL ?? '').replace(/\/$/, ''))}\nshow('end');`);
  await cell.run();
  await cell.expectState('failed');
  await expect(cell.output()).toContainText('end');
  await expect(cell.output().getByText('out', { exact: true })).toHaveCount(0);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(page.url()).toBe(address);
});

/** Ways out for a script that has all that a worker has: only the policy of the frame is left to refuse. */
const BARE = `onmessage = async ({ ports: [port] }) => {
  const out = [];
  const attempt = async (name, way) => {
    try {
      await way();
      out.push(name);
    } catch {}
  };
  const event = (source, good) => new Promise((resolve, reject) => {
    source[good] = resolve;
    source.onerror = reject;
  });
  await attempt('fetch', () => fetch('HERE/favicon.svg', { mode: 'no-cors' }));
  await attempt('fetch of a blob', () => fetch(URL.createObjectURL(new Blob(['x']))));
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    request.open('GET', 'HERE/favicon.svg', false);
    request.send();
  });
  await attempt('EventSource', () => event(new EventSource('HERE/favicon.svg'), 'onopen'));
  await attempt('WebSocket', () => event(new WebSocket('HERE/'.replace('http', 'ws')), 'onopen'));
  await attempt('importScripts', () => importScripts('SCRIPT'));
  await attempt('import', () => import('SCRIPT'));
  await attempt('import of data', () => import('data:text/javascript,1'));
  await attempt('IndexedDB', () => event(indexedDB.open('strokes'), 'onsuccess'));
  await attempt('caches', () => caches.open('strokes'));
  await attempt('eval', () => eval('1'));
  port.postMessage(out);
};`;

test('the policy alone lets nothing out', async ({ page, baseURL }) => {
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  await cell.write('show(1);');
  await cell.run();
  await cell.expectState('failed');
  const script = await page
    .locator('script[type="module"][src]')
    .first()
    .evaluate((element: HTMLScriptElement) => element.src);
  const responses: string[] = [];
  page.context().on('response', (response) => responses.push(response.url()));
  const out = await page.evaluate(
    (script) =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => {
          resolve(data);
        };
        const frame = document.querySelector<HTMLIFrameElement>('iframe[sandbox="allow-scripts"]');
        frame?.contentWindow?.postMessage({ type: 'run', run: 1e6, script, start: null }, '*', [port2]);
      }),
    BARE.replaceAll('HERE', (baseURL ?? '').replace(/\/$/, '')).replaceAll('SCRIPT', script),
  );
  expect(out).toEqual([]);
  expect(responses.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('outside of a frame without an origin the sandbox runs nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const made: unknown[] = [];
    function Worker(...given: unknown[]) {
      made.push(given);
    }
    Object.assign(window, { made, Worker });
  });
  await page.goto('sandbox/index.html');
  const made = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => {
          if (data === 'later') resolve((window as unknown as { made: unknown[] }).made);
        });
        postMessage({ type: 'run', run: 1, script: '', start: null }, '*');
        postMessage('later', '*');
      }),
  );
  expect(made).toEqual([]);
});

test('a sandbox that died is said to have, and the next run works', async ({ page }) => {
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  await cell.write('show(1);\nawait new Promise(() => {});');
  await cell.run();
  await expect(cell.output()).toContainText('1');
  await page.locator('iframe[sandbox="allow-scripts"]').evaluate((frame) => {
    frame.remove();
  });
  await cell.expectProblem(cell.t('problem.frame-died'));
  await cell.write('show(6 * 7);');
  await cell.run();
  await cell.expectState('failed');
  await expect(cell.output()).toContainText('42');
});

test('what is forged on the way to the page changes nothing', async ({ page }) => {
  await page.addInitScript(() => {
    if (origin !== 'null') return;
    const send = Reflect.get(Worker.prototype, 'postMessage') as (...sent: unknown[]) => void;
    Worker.prototype.postMessage = function (message: unknown, transfer: never) {
      const [port] = transfer as MessagePort[];
      for (const forged of [
        null,
        7,
        {},
        { type: 'show', line: 1, piece: { kind: 'figure', figure: 'losses', run: 99 } },
        { type: 'show', line: 1, piece: { kind: 'matrix', rows: [] } },
        { type: 'show', line: 1, piece: { kind: 'picture', side: 1e5, pixels: new Uint8Array(1) } },
        { type: 'call', id: 'x', line: 1, call: { name: 'train' } },
        { type: 'failed', line: 1, name: '', message: '', problem: { code: 'toString', values: {} } },
      ])
        port!.postMessage(forged);
      for (let i = 0; i < 5000; i++) port!.postMessage({ type: 'show' });
      Reflect.apply(send, this, [message, transfer]);
    };
  });
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  await cell.write('show(6 * 7);');
  await cell.run();
  await cell.expectState('failed');
  await expect(cell.output()).toContainText('42');
});

test('polluting and flooding messages change nothing', async ({ page }) => {
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  await cell.write(
    `Object.prototype.polluted = 'yes';
     const sent = { type: 'show', line: 1, piece: { kind: 'figure', figure: 'losses', run: 99 } };
     for (const message of [null, 7, 'x', {}, sent, { type: 'ended', line: -1 }, JSON.parse('{"__proto__":{"type":"ended"}}')]) postMessage(message);
     for (let i = 0; i < 50000; i++) postMessage({ type: 'show' });
     show('still here');`,
  );
  await cell.run();
  await cell.expectState('failed');
  await expect(cell.output()).toContainText('still here');
  expect(await page.evaluate(() => ({}))).toEqual({});
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});
