/** What to write instead of the most common pasted tags. */
const HTML_FIXES: Readonly<Record<string, string>> = {
	br: '表格里要换行，请拆成两行或用顿号隔开；段落里要换行，请空一行',
	sup: '平方米请写 ㎡，立方米写 m³；注释请写 [^1]',
	sub: '下标请直接写在后面：CO₂、H₂O',
	font: '请删去；要突出的文字用 **粗体**',
	span: '请删去；要突出的文字用 **粗体**',
	center: '请删去，网页会排好',
	img: '图片请写成 ![说明文字](./文件名.png)',
	a: '链接请写成 [文字](网址)',
	table: '表格请用竖线写：| 项目 | 数值 |',
};

/** Advice on what to write instead of a piece of HTML. @param code as written, starting with its tag */
export function htmlFix(code: string): string {
	const tag = /^<\/?([a-z][a-z0-9-]*)/i.exec(code)?.[1]?.toLowerCase() ?? '';
	const fix = Object.hasOwn(HTML_FIXES, tag) ? HTML_FIXES[tag] : undefined;
	return fix ?? '请删去尖括号里的代码，改用 Markdown 写法；要显示尖括号本身，请写成 \\<';
}
