import { z } from 'astro/zod';

/** Schema of a whole number within bounds, both included. */
export const whole = (least: number, most: number) => z.int().min(least).max(most);
