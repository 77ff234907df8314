import { type Check, fine, must, should } from './finding.ts';

/** Texts of the manual and of the examples in site.yml that nobody has replaced. */
const PLACEHOLDERS: readonly (readonly [pattern: RegExp, what: string])[] = [
	[/\bleads\.example\.com\b/i, '手册里的接收网址'],
	[/\bexample\.(?:com|org|net|cn)\b/i, '示例网址或邮箱'],
	[/ICP备12345678号/, '示例备案号'],
	[/公网安备\s?31011702000000号/, '示例备案号'],
	[/某某|某路|公司全称|^地址和电话$|^受理查阅和删除的电话$/, '没有填写的示例文字'],
	[/abcdwxyz|01234567-89ab-cdef/, '示例密钥'],
];

/** Fields of telephone numbers, by their last part. */
const PHONE_FIELD = /(^|\.)(number|wechatId|handlerContact|rightsContact|takedown)$/;

/** Whether the digits of a number look invented: six alike in a row, or counted up or down. */
export function looksMadeUp(text: string): boolean {
	return (text.match(/[\d -]{7,}/g) ?? []).some((run) => {
		const digits = run.replaceAll(/\D/g, '');
		if (digits.length < 7) return false;
		return /(\d)\1{5}/.test(digits) || /123456|234567|345678|456789|987654|13800138000|57800000/.test(digits);
	});
}

export const PLACEHOLDER: Check = {
	name: '占位的内容',
	findings: ({ siteTexts }) => {
		const found = [...siteTexts].flatMap(([field, text]) => {
			const what = PLACEHOLDERS.find(([pattern]) => pattern.test(text))?.[1];
			if (what !== undefined)
				return [must(`site.yml 的 ${field} 是${what}：${text}`, '请换成真的；暂时没有的，删去这一项')];
			// A real number may look like that, so nobody is stopped by it.
			return PHONE_FIELD.test(field) && looksMadeUp(text)
				? [should(`site.yml 的 ${field} 像是编的号码：${text}`, '是真的就不用改，否则请换掉')]
				: [];
		});
		return found.length > 0 ? found : [fine('site.yml 里没有占位的内容')];
	},
};
