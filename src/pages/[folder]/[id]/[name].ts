import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadAttachments } from '../../../catalog.ts';

export const getStaticPaths = (() => loadAttachments()) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** An attachment of an entry: a form to fill in, a notice as PDF. */
export const GET: APIRoute<Props> = async ({ props: { read } }) => new Response(new Uint8Array(await read()));
