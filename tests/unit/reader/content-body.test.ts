import { expect, test } from 'vitest';
import { bodyProblems, readBodies } from '../../../src/reader/content-body.ts';
import { linkTargets } from '../../../src/reader/content-link.ts';

const FILE = 'articles/2026/probe.md';
const NOTHING = { articles: [], listings: [], parks: [], pages: [], notices: [] };

const root = '/content';
const PICTURES = new Map(['平面图.png', 'a b.png'].map((name) => [`articles/2026/${name}`, undefined]));

const ATTACHMENTS = new Map([
	['articles/2026/申请 表.pdf', { file: 'articles/2026/申请 表.pdf', size: 1, kind: 'PDF' }],
]);
const BESIDE = { pictures: PICTURES, attachments: ATTACHMENTS };

/** Problems of a text on a site with one article and the files of public/. */
async function problemsOf(body: string) {
	const { paths, ...rest } = linkTargets(NOTHING, undefined, new Set());
	const anchors = new Map([['/news/3231/', ['二', '二-1']]]);
	const targets = { ...rest, anchors, paths: new Set([...paths, '/news/3231/']), isComplete: true };
	const bodies = await readBodies(root, { bodies: [{ file: FILE, body }], ...BESIDE });
	return bodyProblems(bodies, BESIDE, targets).map(({ problem }) => problem);
}

test.each([
	'## 一\n\n[文章](/news/3231/)、[段落](/news/3231/#二)、[本页](#一)、[站外](https://example.com/news/9/)',
	'[编码过的段落](/news/3231/#%E4%BA%8C)、[表单](/news/3231/#lead-title)',
	'[站点图标](/favicon.svg)，public 里的文件也可以链接',
	'![平面图](./平面图.png)',
	'[申请表](./申请%20表.pdf)、[同一个](申请%20表.pdf)',
	'![编码过的中文名](./%E5%B9%B3%E9%9D%A2%E5%9B%BE.png)',
	'![有空格的文件名](./a%20b.png)',
])('%s', async (body) => {
	expect(await problemsOf(body)).toEqual([]);
});

test.each([
	['[没有的文件](/form.pdf)', '站内链接 “/form.pdf” 指向不存在的页面'],
	['[百分号写错](/news/100%/)', '站内链接 “/news/100%/” 指向不存在的页面'],
	['## 一\n\n[下文](#nope)', '链接 “#nope” 指向的段落 #nope 不存在'],
	['[下文](/news/3231/#nope)', '链接 “/news/3231/#nope” 指向的段落 #nope 不存在'],
	['[没有的附件](./form.pdf)', '找不到附件 “./form.pdf”'],
	['![百分号写错](./100%.png)', '找不到图片 “./100%.png”'],
	['![不在旁边](/favicon.svg)', '找不到图片 “/favicon.svg”'],
])('%s', async (body, problem) => {
	expect(await problemsOf(body)).toEqual([problem]);
});

test('many bodies that are read on all cores are those of one', async () => {
	const texts = [
		'## 一\n\n[文章](/news/3231/)，![平面图](./平面图.png)',
		'[申请表](./申请%20表.pdf)\n\n| 项 | 数 |\n| - | - |\n| 层高 | 8 m |',
		'[没有的文件](/form.pdf)\n\n- 甲\n- 乙',
	];
	const bodies = Array.from({ length: 1700 }, (_, i) => ({
		file: `articles/2026/${i}.md`,
		body: `${texts[i % texts.length]}\n\n第 ${i} 篇。\n`,
	}));
	const many = await readBodies(root, { bodies, ...BESIDE });
	expect([...many.keys()]).toEqual(bodies.map(({ file }) => file));
	for (const body of bodies.slice(0, 40).concat(bodies.slice(-40))) {
		const one = await readBodies(root, { bodies: [body], ...BESIDE });
		expect(many.get(body.file)).toEqual(one.get(body.file));
	}
	const [name] = many.get('articles/2026/1.md')?.files ?? [];
	expect(name?.file).toBe('articles/2026/申请 表.pdf');
});
