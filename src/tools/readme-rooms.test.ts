import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ROOMS, TABLE } from './rooms.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const section = readme.slice(readme.indexOf('\n## Rooms'), readme.indexOf('## Add a lesson'));

/** ¹ → the files it stands for, quoted. */
const footnotes = [...section.matchAll(/^([¹²])\s([^]+?)\n\n/gm)].map(([, mark, files]) => [mark!, files!] as const);

/** Cells of each line of the table, with the footnotes in their places. */
const lines = [...section.matchAll(/^\| `.*\|$/gm)].map(([line]) =>
  footnotes
    .reduce((text, [mark, files]) => text.replaceAll(mark, ` ${files}`), line)
    .split('|')
    .slice(1, -1),
);

const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** Rooms, files and folders, each once and in order. */
const tidy = (names: readonly string[]) => [...new Set(names)].sort();

const rooms = tidy(TABLE.map(({ place }) => place.split('/')[0]!));

it.each(rooms)("README's table says of %s what rooms.ts says", (room) => {
  const [, imports, uses] = lines.find(([name]) => quoted(name!).includes(room))!;
  const rows = TABLE.filter(({ place }) => place.split('/')[0] === room);

  const named = imports!.replace(/`[^`]+`/g, '').split(/\W+/);
  expect(tidy(ROOMS.filter((each) => named.includes(each)))).toEqual(tidy(rows.flatMap(({ mayImport }) => mayImport)));

  // What is quoted and looks like a path; without its room it is in the line's own.
  const paths = quoted(`${imports!} ${uses!}`)
    .filter((name) => /[/.]/.test(name))
    .map((name) => (ROOMS.some((each) => name.startsWith(`${each}/`)) ? name : `${room}/${name}`));
  const parts = rows.map(({ place }) => place).filter((place) => place !== room);
  expect(tidy(paths)).toEqual(tidy([...parts, ...rows.flatMap(({ files = [] }) => files)]));
});

it("README's table has a line for no other room but tools", () => {
  expect(tidy(lines.flatMap(([name]) => quoted(name!)))).toEqual(tidy([...rooms, 'tools']));
});
