import type { AstroIntegration } from 'astro';
import sharp from 'sharp';

/**
 * Encodes pictures with one thread each, as many beside each other. The bytes of an AVIF depend on the threads, whose number
 * depends on the machine and its environment by default: one commit would make different sites.
 */
export const encodeSteadily = (): number => sharp.concurrency(1);

/** Holds for the pictures of Astro's own build. */
export const pictureThreads = (): AstroIntegration => ({
	name: 'picture-threads',
	hooks: { 'astro:build:start': () => void encodeSteadily() },
});
