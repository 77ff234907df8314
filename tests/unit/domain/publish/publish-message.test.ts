import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildProblems } from '../../../../src/domain/publish/build-problems.ts';
import { publishMessage, type PublishRun } from '../../../../src/domain/publish/publish-message.ts';

const RUN = 'https://github.com/o/r/actions/runs/7';
const skipped = Object.fromEntries(
	['pages', 'netlify', 'cloudflare', 'oss', 'cos', 'server'].map((host) => [host, 'skipped'] as const),
);
const run = (part: Partial<PublishRun>): PublishRun => ({
	build: 'success',
	isPart: false,
	hosts: { ...skipped, netlify: 'success' },
	deployTo: 'netlify',
	address: 'https://rent.sh.cn/',
	log: '',
	run: RUN,
	...part,
});

const REPORT = readFileSync('tests/fixtures/broken/area-contradiction/expected.txt', 'utf8');

describe('the message on a change', () => {
	test('names the address of what is published', () => {
		expect(publishMessage(run({}))).toEqual({
			state: 'success',
			line: '已发布：https://rent.sh.cn/',
			body: `**已发布**：<https://rent.sh.cn/>\n\n[查看这次运行的记录](${RUN})`,
		});
	});

	test('shows what is wrong with the content, and that the old site stays', () => {
		const log = `> check\n::error file=content/listings/broken.md,line=12::x\n\u001B[31m${REPORT}`;
		const message = publishMessage(run({ build: 'failure', hosts: skipped, log }));
		expect(message.state).toBe('failure');
		expect(message.line).toBe(
			'没有发布，线上仍是原来的网站：content/listings/broken.md · 第 12 行 · availableArea · 「可租面积 availableArea」大于总面积 totalArea',
		);
		expect(message.body).toBe(
			[
				`**${message.line}**`,
				`\`\`\`text\n${REPORT.trimEnd()}\n\`\`\``,
				'请按箭头后面的写法改好再提交，会自动重新检查和发布。',
				`[查看这次运行的记录](${RUN})`,
			].join('\n\n'),
		);
	});

	test('shows another reason why no site was made', () => {
		const log =
			'x\n网站没有生成，之前生成的网站没有改动。\n原因：磁盘满了。请清出空间再试\n内容检查没有发现问题，请把 a 发给维护网站的人。\n';
		expect(publishMessage(run({ build: 'failure', log }))).toMatchObject({
			line: '没有发布，线上仍是原来的网站：磁盘满了。请清出空间再试',
			body: expect.stringContaining('请把 a 发给维护网站的人'),
		});
	});

	test('shows the end of a log that nobody understands, or nothing', () => {
		const log = Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n');
		const { line, body } = publishMessage(run({ build: 'failure', log }));
		expect(line).toBe('没有发布，线上仍是原来的网站：生成网站时出错');
		expect(body).toContain('```text\nline 35\n');
		expect(publishMessage(run({ build: 'failure' })).body).not.toContain('```');
	});

	test.each([
		['netlify', 'failure', '没有发布，线上仍是原来的网站：上传到 Netlify 没有成功'],
		['server', 'cancelled', '没有发布，线上仍是原来的网站：上传到自己的服务器没有成功'],
		['oss', 'failure', '没有发布完：上传到阿里云 OSS 中途停了，线上可能新旧都有'],
	] as const)('an upload to %s that ended as %s', (host, result, line) => {
		expect(publishMessage(run({ hosts: { ...skipped, [host]: result } }))).toMatchObject({
			state: 'failure',
			line,
		});
	});

	test('a host nobody knows is no publication', () => {
		const message = publishMessage(run({ hosts: skipped, deployTo: 'ftp' }));
		expect(message.line).toBe('没有发布，线上仍是原来的网站：DEPLOY_TO 写的“ftp”不认识');
		expect(message.body).toContain('pages、netlify、cloudflare、oss、cos、server');
	});

	test('an upload that was started again alone is none', () => {
		expect(publishMessage(run({ hosts: skipped, isPart: true }))).toMatchObject({
			state: 'failure',
			line: '没有发布，线上仍是原来的网站：只重新运行了一部分',
			body: expect.stringContaining('请在记录页面按“Re-run all jobs”'),
		});
	});

	test('a run that was cancelled says so', () => {
		expect(publishMessage(run({ build: 'cancelled', hosts: skipped })).line).toBe(
			'没有发布，线上仍是原来的网站：运行被取消了，或者超过了时间',
		);
	});

	test('an editor cannot break out of the block, and no line is too long for GitHub', () => {
		const log = `内容检查发现 1 处问题，网站没有生成：\n\ncontent/a.md\n  ✗ [第 1 行 · title] ${'长'.repeat(300)} \`\`\`\`\n    → @everyone\n`;
		const { line, body } = publishMessage(run({ build: 'failure', log }));
		expect([...line]).toHaveLength(140);
		expect(body).toContain('\n`````text\n');
		expect(body.match(/^`{5,}$/gm)).toHaveLength(1);
	});
});

test('a long report is cut', () => {
	const problems = Array.from({ length: 60 }, (_, index) => `  ✗ [第 ${index} 行] x\n    → y`).join('\n');
	const { report } = buildProblems(`内容检查发现 60 处问题，网站没有生成：\n\ncontent/a.md\n${problems}\n`);
	expect(report.split('\n')).toHaveLength(31);
	expect(report).toMatch(/\n……$/);
});

test('the first problem of every known report is found', () => {
	const cases = readdirSync('tests/fixtures/broken').map(
		(name) => `tests/fixtures/broken/${name}/expected.txt`,
	);
	expect(cases.length).toBeGreaterThan(50);
	for (const file of cases) {
		const text = readFileSync(file, 'utf8');
		const { first } = buildProblems(text);
		expect(first, file).toMatch(/^content\/\S+ · \S/);
	}
});
