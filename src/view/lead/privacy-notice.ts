import { leadDestination, type LeadDestination } from '../../domain/lead/lead-destination.ts';
import { LEAD_DETAILS } from '../../domain/lead/lead.ts';
import type { Site } from '../../domain/catalog/site.ts';
import { thanksUrl } from '../../domain/urls.ts';
import { phoneText } from './contact.ts';
import type { Fact } from '../site/fact.ts';

/** The notice shown before a visitor submits a phone number. */
export interface PrivacyNotice {
	/** The items required by PIPL Art. 17. */
	facts: readonly Fact[];
	/** Version of the text, stored with the consent. */
	version: string;
}

function method({ target, abroad }: LeadDestination): string {
	if (target === 'none') {
		return '表单不会上传任何内容：您填写的内容只在您的浏览器里拼成一段文字，由您自己用微信、短信、邮件或电话发给我们';
	}
	const way =
		abroad === undefined
			? '表单内容经加密连接直接送到处理者的接收程序'
			: `表单内容经加密连接送到境外的表单服务 ${abroad}，再由它转给处理者，因此会传到境外，提交前需要您单独同意`;
	return `${way}；收到后由招商人员用电话或微信联系您，不用于自动化决策，不公开，不出售`;
}

/** FNV-1a, 32 bits. Sufficient to distinguish versions of the text. */
function checksum(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}

/** The privacy notice for leads, from site.yml. Without a receiver, the recipient is the agent. */
export function privacyNotice({ name, contact, leads }: Site): PrivacyNotice {
	const destination = leadDestination(leads, thanksUrl());
	const { handler = name, handlerContact, rightsContact, retentionDays, purpose } = leads.privacy;
	const hotline = `招商热线 ${phoneText(contact.hotline)}`;
	const { takesPhotos } = destination;
	const kept =
		retentionDays === undefined
			? '用完即删，最长不超过对接所需的时间'
			: `自收到之日起 ${retentionDays} 天，到期删除；法律另有规定的除外`;
	const facts = [
		{ label: '处理者', value: handler },
		{ label: '处理者的联系方式', value: handlerContact ?? hotline },
		{ label: '处理目的', value: purpose },
		{ label: '处理方式', value: method(destination) },
		{
			label: '信息种类',
			value: `必填：需求、联系人、手机号。选填：${Object.values(LEAD_DETAILS).join('、')}，看房时间，以及您在表单里写的其他内容。报错时联系人和手机号也可以不填。自动附上：提交时所在的网页，您选中或正在看的房源、园区，您在本站用过的找房条件（可以去掉）${takesPhotos ? '。业主委托还可以附照片：先在您的浏览器里缩小，去掉拍摄地点、时间和手机型号，和委托一起保存、一起删除，用于核对和发布前与您确认' : ''}`,
		},
		{ label: '保存期限', value: kept },
		{
			label: '在您设备上',
			value: `正在填写的内容${takesPhotos ? '、还没有送到的需求和照片' : '和还没有送到的需求'}保存在您浏览器的存储空间里，送到后删除，没有送到的 ${leads.keepDays} 天后不再发送，提醒您以后删除。浏览器可能提前清掉（苹果 Safari 在您七天没有打开本站以后），第二天还没有送到时请直接打电话或用微信发`,
		},
		{
			label: '您的权利',
			value: `查阅、复制、更正、补充、删除，以及要求解释说明，请联系：${rightsContact ?? hotline}`,
		},
		{
			label: '撤回同意',
			value:
				'用同样的方式随时可以撤回；不同意或撤回以后仍可照常浏览本站和打电话咨询。撤回不影响此前已经进行的处理',
		},
		{ label: '未成年人', value: '表单面向企业和业主。不满十四周岁的，请由父母或其他监护人联系我们' },
	];
	return { facts, version: checksum(JSON.stringify(facts)) };
}
