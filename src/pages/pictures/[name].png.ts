import type { APIRoute, GetStaticPaths } from 'astro';
import { sheetFiles } from '../../components/stored/stored-sheets.ts';

/** Pictures that stand in the pages before anything is trained: too large to be part of them. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await sheetFiles()).map(({ name }) => ({ params: { name } }));

export const GET: APIRoute<object, { name: string }> = async ({ params }) => {
  const file = (await sheetFiles()).find(({ name }) => name === params.name)!;
  return new Response(new Uint8Array(file.png()), { headers: { 'Content-Type': 'image/png' } });
};
