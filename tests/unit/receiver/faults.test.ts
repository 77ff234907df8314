import { expect, test } from 'vitest';
import { explanation } from '../../../src/receiver/faults/explanation.ts';
import { listenFault } from '../../../src/receiver/faults/listen-fault.ts';

const systemError = (code: string, more: object = {}) =>
	Object.assign(new Error(`${code}: some English`), { code, ...more });

test.each([
	['EADDRINUSE', '端口 80 已被别的程序占用，可能接收服务已经在运行'],
	['EACCES', '没有权限使用端口 80，1024 以下的端口只给系统管理员'],
	['EADDRNOTAVAIL', '这台机器没有地址 192.0.2.1'],
	['EAFNOSUPPORT', '这台机器不支持 192.0.2.1 这种地址'],
	['ENOTFOUND', '找不到监听地址 192.0.2.1'],
])('a server that cannot listen: %s', (code, problem) => {
	const said = explanation(listenFault(systemError(code), '192.0.2.1', 80));
	expect(said.split('\n    → ')).toEqual([problem, expect.stringMatching(/^请.*receiver\.yml/)]);
	expect(said).not.toContain('English');
});

test.each([
	[systemError('ENOENT', { path: '/no/leads.csv' }), '文件 /no/leads.csv 不存在\n    → 请检查路径和权限'],
	[systemError('ENOSPC'), '文件 所在的磁盘满了\n    → 请检查路径和权限'],
	[Object.assign(new Error('x'), { errcode: 5 }), '数据库：数据库一直被别的程序占用'],
	[Object.assign(new Error('x'), { errcode: 4874 }), '数据库：磁盘读写出错'],
	[Object.assign(new Error('x'), { errcode: 99 }), '数据库：数据库出错，原因不明'],
	[new TypeError('x is not a function'), '请把这一行告诉维护程序的人：x is not a function'],
	['thrown', '请把这一行告诉维护程序的人：thrown'],
])('%j', (error, said) => {
	expect(explanation(error)).toContain(said);
});
