import type { APIRoute } from 'astro';
import { storedNotebook } from '../../components/stored/stored-notebook.ts';

/** The images that the notebooks of both languages read. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array((await storedNotebook()).data), { headers: { 'Content-Type': 'application/zip' } });
