/** A mistake in a line of YAML, in words for editors. */
interface YamlSlip {
	problem: string;
	fix: string;
}

/** Groups: indent or list dash · key · colon · value */
const FIELD = /^(\s*(?:- )?)([A-Za-z]\w*)\s*([:：])(.*)$/u;

/** Suggests quotes for a value that YAML would misread. Single quotes leave backslashes alone. */
function quoted(key: string, value: string): string {
	return `${key}: '${value.replaceAll("'", "''")}'`;
}

function slipOfText(key: string, value: string): YamlSlip | undefined {
	const fix = `请把整段文字放进英文引号：${quoted(key, value)}`;
	const [first = ''] = value;
	if (first === '"' || first === "'") {
		const bare = value.slice(1).replace(new RegExp(`${first}$`), '');
		const fixed = `引号请用英文的，一前一后：${quoted(key, bare.replaceAll(first, ''))}`;
		if (value.length < 2 || !value.includes(first, 1)) return { problem: '引号没有成对', fix: fixed };
		return value.endsWith(first) ? undefined : { problem: '引号后面还有文字', fix: fixed };
	}
	if ('@`%*&!|>'.includes(first) && first !== '') {
		return { problem: `文字以 ${first} 开头，这个符号另有用处`, fix };
	}
	if (/:(\s|$)/.test(value)) return { problem: '文字里有英文冒号和空格，读起来像另一个字段', fix };
	return undefined;
}

/** The mistake in a value in brackets: [甲, 乙] or { name: 甲, url: 乙 }. */
function slipOfBrackets(key: string, value: string): YamlSlip | undefined {
	const [open, close] = value.startsWith('[') ? ['[', ']'] : ['{', '}'];
	const count = (mark: string) => value.split(mark).length - 1;
	if (count(open) > count(close)) {
		return { problem: `括号 ${open} 没有结束`, fix: `请在这一行最后补上英文的 ${close}` };
	}
	if (count(close) > count(open)) {
		return { problem: `多了一个 ${close}`, fix: '请让括号一前一后成对，都用英文的' };
	}
	if (!value.endsWith(close)) {
		return {
			problem: `${close} 后面还有文字`,
			fix: `如果 ${open} 是文字的一部分，请把整段文字放进英文引号：${quoted(key, value)}`,
		};
	}
	if (/\w+:\s[^,"'[\]{}]*\s\w+:\s/.test(value)) {
		return { problem: '括号里的两项之间少了逗号', fix: '请用英文逗号加空格隔开，例如 { name: 甲, url: 乙 }' };
	}
	return undefined;
}

/** The mistake in one line; undefined if the line looks right. Use it only for files that failed to parse. */
export function yamlSlip(line: string): YamlSlip | undefined {
	if (/^ *\t/.test(line)) return { problem: '这一行用 Tab 缩进', fix: '请把行首的 Tab 换成空格，每级两个' };
	const [, , key, colon, rest] = FIELD.exec(line.replace(/\s+#.*$/, '')) ?? [];
	if (key === undefined || colon === undefined || rest === undefined) return undefined;
	const value = rest.trim();
	if (colon === '：') return { problem: '用了中文冒号', fix: `请改成英文冒号加一个空格：${key}: ${value}` };
	if (rest !== '' && !/^\s/.test(rest)) {
		return rest.startsWith('//')
			? undefined
			: { problem: '冒号后面没有空格', fix: `请加一个空格：${key}: ${value}` };
	}
	return /^[[{]/.test(value) ? slipOfBrackets(key, value) : slipOfText(key, value);
}
