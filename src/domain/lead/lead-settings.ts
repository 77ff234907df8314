import { z } from 'astro/zod';
import { choice } from '../schema/choice.ts';
import { leadPrivacySchema, type SettingFault, unstated } from './lead-privacy.ts';

const PROVIDERS = { none: 'none', post: 'post', form: 'form' } as const;
const SERVICES = {
	formspree: 'formspree',
	web3forms: 'web3forms',
	netlify: 'netlify',
	custom: 'custom',
} as const;

export type FormService = keyof typeof SERVICES;

/** A personal phone number crosses the network: plain http only where it does not leave the computer. */
const safeUrl = (title: string, example: string) =>
	z
		.url({ error: '应为 https:// 开头的网址' })
		.refine((url) => /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//.test(url), {
			error: '不是加密的网址',
			params: { fix: '请写 https:// 开头的网址；只有在自己电脑上试用时可以写 http://localhost' },
		})
		.optional()
		.meta({ title, examples: [example] });

const fields = z.strictObject({
	/** Nowhere (`none`), our receiver or another JSON endpoint (`post`), or a form service (`form`). */
	provider: choice(PROVIDERS)
		.default('none')
		.meta({ title: '需求送到哪里', examples: ['post'] }),
	/** Address that takes JSON, for `provider: post`. */
	endpoint: safeUrl('接收网址', 'https://leads.example.com/leads'),
	/** Which form service, for `provider: form`. */
	service: choice(SERVICES)
		.optional()
		.meta({ title: '表单服务', examples: ['formspree'] }),
	/** Address the service gave for the form. */
	action: safeUrl('表单提交网址', 'https://formspree.io/f/abcdwxyz'),
	/** Key the service gave for the form; it is public by nature. */
	accessKey: z
		.string()
		.regex(/^[\w-]{8,80}$/, '只有字母、数字和连字符')
		.optional()
		.meta({ title: '访问密钥', examples: ['01234567-89ab-cdef-0123-456789abcdef'] }),
	/** Whether offers may bring photos. Only `provider: post` takes them; an endpoint of one's own may not. */
	photos: z
		.boolean()
		.default(true)
		.meta({ title: '业主委托可以附照片', examples: ['false'] }),
	/** Days that a lead which could not be sent stays on the device of its sender. */
	keepDays: z
		.int()
		.min(1)
		.max(365)
		.default(30)
		.meta({ title: '没送到的需求在访客设备上保存的天数', examples: ['30'] }),
	/** What the notice beside the form says. */
	privacy: leadPrivacySchema.prefault({}).meta({ title: '隐私说明的内容' }),
});

type Fields = z.output<typeof fields>;

const SERVICE_NEEDS: Readonly<Record<FormService, 'action' | 'accessKey' | undefined>> = {
	formspree: 'action',
	web3forms: 'accessKey',
	netlify: undefined,
	custom: 'action',
};

const EXAMPLES = {
	endpoint: '接收网址 endpoint: https://leads.example.com/leads',
	service: ' service，可选：formspree、web3forms、netlify、custom',
	action: '表单提交网址，例如 action: https://formspree.io/f/abcdwxyz',
	accessKey: '服务商给的密钥，例如 accessKey: 01234567-89ab-cdef-0123-456789abcdef',
} as const;

type Setting = keyof typeof EXAMPLES;

/** The settings a provider cannot do without. */
function needed({ provider, service }: Fields): Setting[] {
	if (provider === 'none') return [];
	if (provider === 'post') return ['endpoint'];
	const own = service && SERVICE_NEEDS[service];
	return own === undefined ? ['service'] : ['service', own];
}

/** What is missing, what is never used, and what the service would not understand. */
function faults(leads: Fields): SettingFault[] {
	const { provider, service, action, privacy } = leads;
	const wanted = needed(leads);
	const chosen = service === undefined ? `provider: ${provider}` : `service: ${service}`;
	const settings: readonly Setting[] = ['endpoint', 'service', 'action', 'accessKey'];
	return [
		...wanted
			.filter((key) => leads[key] === undefined)
			.map((key) => ({
				path: [key],
				message: `没有填写，${chosen} 少了它送不出去`,
				fix: `请补上${EXAMPLES[key]}；暂时不用就写 provider: none`,
			})),
		...settings
			.filter((key) => leads[key] !== undefined && !wanted.includes(key))
			.filter((key) => service !== undefined || provider !== 'form' || key === 'endpoint')
			.map((key) => ({
				path: [key],
				message: `写了，但 ${provider === 'form' ? chosen : `provider: ${provider}`} 用不到`,
				fix: '请删去这一行，或者改 provider',
			})),
		...(service === 'formspree' && action !== undefined && !/^https:\/\/formspree\.io\/f\/\w+$/.test(action)
			? [
					{
						path: ['action'],
						message: '不是 Formspree 的表单网址',
						fix: '请从 Formspree 复制，例如 action: https://formspree.io/f/abcdwxyz',
					},
				]
			: []),
		...(provider === 'none'
			? []
			: unstated(privacy).map((fault) => ({ ...fault, path: ['privacy', ...fault.path] }))),
	];
}

/** Schema of `leads` in site.yml: where a lead goes, how long a device keeps one that got nowhere, what the notice says. */
export const leadSettingsSchema = fields.superRefine((leads, ctx) => {
	for (const { path, message, fix } of faults(leads)) {
		ctx.addIssue({ code: 'custom', path: [...path], message, params: { fix } });
	}
});

export type LeadSettings = z.output<typeof leadSettingsSchema>;
