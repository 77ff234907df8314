import { z } from 'astro/zod';

/** Schema of an address on the web; other schemes (javascript:, data:) are refused. */
export const httpUrl = z
	.url({ protocol: /^https?$/, error: '应为 http:// 或 https:// 开头的网址' })
	.meta({ examples: ['https://www.example.com/page'] });
