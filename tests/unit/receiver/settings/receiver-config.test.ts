import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { configuredChannels } from '../../../../src/receiver/channels/configured-channels.ts';
import { ConfigError, readConfig } from '../../../../src/receiver/settings/receiver-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'receiver-config-'));
const file = join(folder, 'receiver.yml');
afterAll(() => rmSync(folder, { recursive: true }));

const BASE = {
	database: 'leads.db',
	origins: ['https://rent.example.cn'],
	thanks: 'https://rent.example.cn/contact/thanks/',
	retentionDays: 365,
};

function configOf(settings: object) {
	writeFileSync(file, stringify(settings));
	return readConfig(file);
}

/** The error message for wrong settings, without the file name. */
function complaint(settings: object | string): string {
	writeFileSync(file, typeof settings === 'string' ? settings : stringify(settings));
	try {
		readConfig(file);
	} catch (error) {
		if (error instanceof ConfigError) return error.message.replaceAll(file, 'receiver.yml');
		throw error;
	}
	return '';
}

test('the least one has to write is enough, and a relative database stands beside the settings', () => {
	expect(configOf(BASE)).toMatchObject({
		database: join(folder, 'leads.db'),
		host: '127.0.0.1',
		port: 8787,
		rate: { leads: 20, minutes: 10 },
		spam: { leastSeconds: 3, mostLinks: 2, forward: true },
		retries: { attempts: 15, firstSeconds: 5, longestSeconds: 3600, timeoutSeconds: 10 },
		forward: { wecom: [], feishu: [], dingtalk: [], mail: [] },
	});
});

test('a page for other machines needs a password, or a word that it needs none', () => {
	const listen = '0.0.0.0:8788';
	const withPassword = configOf({ ...BASE, admin: { listen, password: { env: 'DESK' } } });
	expect(withPassword.admin?.listen).toEqual({ host: '0.0.0.0', port: 8788 });
	expect(configOf({ ...BASE, admin: { listen, withoutPassword: true } }).admin).toMatchObject({
		user: 'admin',
	});
	expect(configOf(BASE).admin).toBeUndefined();
});

test('the example in docs/ has every setting and is right', () => {
	const config = readConfig('docs/receiver/receiver.yml');
	expect(Object.keys(config)).toEqual([
		'database',
		'host',
		'port',
		'origins',
		'thanks',
		'trustedProxies',
		'retentionDays',
		'rate',
		'photoMegabytes',
		'spam',
		'retries',
		'forward',
		'alerts',
		'daily',
		'admin',
		'backups',
	]);
	for (const name of ['wecom-url', 'feishu-url', 'feishu-secret', 'mail-password'])
		writeFileSync(join(folder, name), `https://bot.example/${name}\n`);
	const env = {
		CREDENTIALS_DIRECTORY: folder,
		DINGTALK_URL: 'https://bot.example/d',
		DINGTALK_SECRET: 'SEC',
	};
	expect(
		configuredChannels(config.forward, env).map(({ name, paceMs }) => [name, Math.round(paceMs)]),
	).toEqual([
		['wecom-sales', 3333],
		['feishu-sales', 3333],
		['dingtalk-sales', 3333],
		['mail-sales', 3333],
	]);
	expect(config.admin?.listen).toEqual({ host: '127.0.0.1', port: 8788 });
});

describe('wrong settings are explained', () => {
	const bot = { name: 'sales', url: { env: 'BOT_URL' } };
	const mail = { name: 'mail', host: 'smtp.example.cn', from: 'a@example.cn', to: ['b@example.cn'] };
	test.each<[object | string, string]>([
		['', '文件是空的'],
		['database: [\nport: 1', '第 2 行起读不懂'],
		[{ ...BASE, retentionDays: 0 }, '[retentionDays] 「线索保存天数 retentionDays」太小，至少为 1，现在是 0'],
		[{ ...BASE, origins: ['https://a.cn/'] }, '只写协议和域名，结尾没有斜杠'],
		[{ ...BASE, origins: ['a.cn'] }, '应为 http:// 或 https:// 开头的网址'],
		[{ ...BASE, orgins: [] }, '不认识的字段 orgins\n    → 是否想写 origins？'],
		[
			{ ...BASE, alerts: { afterMinutes: 30 } },
			'[alerts.afterMinutes] 「通道连续失败几分钟后报告 afterMinutes」太大',
		],
		[{ ...BASE, daily: { at: '24:00' } }, '应为 00:00 到 23:59 的北京时间'],
		[{ ...BASE, daily: { at: '08:30', channels: ['mail'] } }, '有一个通道不在 forward 里'],
		[{ ...BASE, admin: { listen: '8788' } }, '应为 IP 地址和端口'],
		[{ ...BASE, admin: { listen: '0.0.0.0:8788' } }, '别的机器能连到这个地址，却没有密码'],
		[{ ...BASE, admin: { listen: '[::]:8788' } }, '别的机器能连到这个地址，却没有密码'],
		[
			{ ...BASE, admin: { listen: '127.0.0.1:8788', password: 'SECRET' } },
			'[admin.password] 「管理页面的密码摘要 password」不能直接写在这里',
		],
		[{ ...BASE, trustedProxies: ['0.0.0.0/0'] }, '不能信任所有地址：谁都能假冒访客\n    → '],
		[{ ...BASE, trustedProxies: ['nginx'] }, '应为 IP 地址或网段'],
		[
			{ ...BASE, forward: { wecom: [{ name: 'sales', url: 'https://bot.example/SECRET' }] } },
			'[forward.wecom.0.url] 「机器人地址 url」不能直接写在这里，只写它放在哪里\n    → 请写 { env: 环境变量名 } 或 { file: 文件路径 }',
		],
		[{ ...BASE, forward: { wecom: [bot], feishu: [bot] } }, '有两个通道同名'],
		[{ ...BASE, forward: { mail: [{ ...mail, tls: 'none' }] } }, '不加密只能用于本机的邮件服务'],
		[{ ...BASE, forward: { mail: [{ ...mail, user: 'a' }] } }, '和 user 要么都写，要么都不写'],
	])('%j', (settings, message) => {
		const said = complaint(settings);
		expect(said).toContain(message);
		expect(said).not.toContain('SECRET');
	});
	test('a file that is not there', () => {
		expect(() => readConfig(join(folder, 'none.yml'))).toThrow('读不到这个文件：不存在');
	});
});

describe('a secret that cannot be used is named by its place only', () => {
	test.each([
		[{ env: 'BOT_URL' }, {}, '环境变量 BOT_URL 没有设置'],
		[{ env: 'BOT_URL' }, { BOT_URL: ' ' }, '环境变量 BOT_URL 没有设置'],
		[{ file: 'no-such-file' }, {}, 'no-such-file 不存在\n    → 请把密钥写进这个文件'],
		[{ file: '.' }, {}, '是文件夹，不是文件'],
		[{ file: 'blank' }, {}, 'blank 是空的'],
		[
			{ env: 'BOT_URL' },
			{ BOT_URL: 'http://bot.example/SECRET' },
			'BOT_URL 里应为 https:// 开头的机器人地址',
		],
		[{ env: 'BOT_URL' }, { BOT_URL: 'SECRET' }, 'BOT_URL 里应为 https:// 开头的机器人地址'],
	])('%j with %j', (url, env, message) => {
		const { forward } = configOf({ ...BASE, forward: { wecom: [{ name: 'sales', url }] } });
		writeFileSync(join(folder, 'blank'), '\n');
		const channels = () => configuredChannels(forward, { CREDENTIALS_DIRECTORY: folder, ...env });
		expect(channels).toThrow(message);
		expect(channels).not.toThrow('SECRET');
	});
});
