import { isIP } from 'node:net';
import { z } from 'astro/zod';
import { httpUrl } from '../../domain/schema/http-url.ts';
import { secret } from './secret.ts';

/** Address and port to listen on. */
export interface Listen {
	host: string;
	port: number;
}

const listen = z
	.string()
	.transform((text, ctx): Listen => {
		const [, bracketed, plain, port = ''] = /^(?:\[([\da-f:.]+)\]|([\d.]+)):(\d{1,5})$/i.exec(text) ?? [];
		const host = bracketed ?? plain ?? '';
		if (isIP(host) !== 0 && Number(port) <= 65_535) return { host, port: Number(port) };
		ctx.addIssue({ code: 'custom', message: '应为 IP 地址和端口', params: { fix: '请写成 127.0.0.1:8788' } });
		return z.NEVER;
	})
	.meta({ title: '管理页面的监听地址', examples: ['127.0.0.1:8788'] });

/** Whether only programs of this machine reach an address. */
export function isLoopback(host: string): boolean {
	return /^127\.|^::1$/.test(host);
}

/** The page for the people who answer leads. Off without it. */
export const deskSchema = z
	.strictObject({
		listen,
		address: httpUrl
			.optional()
			.meta({ title: '浏览器里打开管理页面的网址', examples: ['https://desk.rent.sh.cn/'] }),
		user: z
			.string()
			.regex(/^[^\p{C}:]{1,40}$/u, '1 到 40 个字，不含冒号')
			.default('admin')
			.meta({ title: '用户名' }),
		password: secret('管理页面的密码摘要').optional(),
		withoutPassword: z
			.boolean()
			.default(false)
			.meta({ title: '不要密码', examples: ['true'] }),
	})
	.refine(
		({ listen: { host }, password, withoutPassword }) => {
			return isLoopback(host) || password !== undefined || withoutPassword;
		},
		{
			path: ['listen'],
			error: '别的机器能连到这个地址，却没有密码：线索里有个人信息',
			params: {
				fix: '请写 127.0.0.1:8788，由带密码的反向代理转过来；或用 receiver:admin password 做一个密码摘要，写进 password',
			},
		},
	)
	.meta({ title: '管理页面' });
