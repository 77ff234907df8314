import { z } from 'astro/zod';

/** Schema of a web address. Rejects other schemes (javascript:, data:). */
export const httpUrl = z
	.url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的网址' })
	.meta({ examples: ['https://www.example.com/page'] });
