import { buildProblems } from './build-problems.ts';

/** What a job of a workflow came to, in GitHub's words. */
export type JobResult = 'success' | 'failure' | 'cancelled' | 'skipped';

/** A run of the workflow 发布网站, finished but for its message. */
export interface PublishRun {
	build: JobResult;
	/** Whether it is a second attempt that has left out the build. */
	isPart: boolean;
	/** Job that uploads → its result, for each host. */
	hosts: Readonly<Record<string, JobResult>>;
	/** The repository variable `DEPLOY_TO`. */
	deployTo: string;
	/** Address of the site. */
	address: string;
	/** Output of the check and the build; empty when there is none. */
	log: string;
	/** Address of the run. */
	run: string;
}

export interface PublishMessage {
	/** For the mark beside the change. */
	state: 'success' | 'failure';
	/** The whole in one line of at most 140 characters. */
	line: string;
	/** The whole as Markdown. */
	body: string;
}

/** Job → its name, and whether the host shows all of a new site or none of it. */
const HOSTS: Readonly<Record<string, { name: string; isWhole: boolean }>> = {
	pages: { name: 'GitHub Pages', isWhole: true },
	netlify: { name: 'Netlify', isWhole: true },
	cloudflare: { name: 'Cloudflare Pages', isWhole: true },
	oss: { name: '阿里云 OSS', isWhole: false },
	cos: { name: '腾讯云 COS', isWhole: false },
	server: { name: '自己的服务器', isWhole: true },
};

/** GitHub takes no longer line. */
const LINE = 140;

const KEPT = '没有发布，线上仍是原来的网站';

const shortened = (text: string) =>
	[...text].length <= LINE ? text : `${[...text].slice(0, LINE - 1).join('')}…`;

/** A block that shows text as it is: the fence is longer than any in the text. */
function block(text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}text\n${text}\n${fence}`;
}

/** A name between Chinese words: Latin letters stand apart from them. */
const apart = (name: string) => name.replace(/^(?=[A-Za-z])/, ' ').replace(/(?<=[A-Za-z])$/, ' ');

function failure(run: PublishRun, line: string, ...parts: readonly string[]): PublishMessage {
	return {
		state: 'failure',
		line: shortened(line),
		body: [`**${line}**`, ...parts, `[查看这次运行的记录](${run.run})`].join('\n\n'),
	};
}

function afterBuild(run: PublishRun): PublishMessage {
	const [failed] = Object.entries(run.hosts).filter(
		([, result]) => result === 'failure' || result === 'cancelled',
	);
	if (failed !== undefined) {
		const { name, isWhole } = HOSTS[failed[0]] ?? { name: failed[0], isWhole: false };
		return isWhole
			? failure(
					run,
					`${KEPT}：上传到${apart(name)}没有成功`,
					'内容没有问题。请维护网站的人看一下记录，改好后在记录页面按“Re-run all jobs”。',
				)
			: failure(
					run,
					`没有发布完：上传到${apart(name)}中途停了，线上可能新旧都有`,
					'请在记录页面按“Re-run all jobs”再上传一次；仍然不行，请维护网站的人看一下记录。',
				);
	}
	if (Object.values(run.hosts).includes('success')) {
		return {
			state: 'success',
			line: shortened(`已发布：${run.address}`),
			body: `**已发布**：<${run.address}>\n\n[查看这次运行的记录](${run.run})`,
		};
	}
	if (run.isPart)
		return failure(
			run,
			`${KEPT}：只重新运行了一部分`,
			'以前生成的网站可能已经不是最新的，所以没有上传。请在记录页面按“Re-run all jobs”，从头运行。',
		);
	return failure(
		run,
		`${KEPT}：DEPLOY_TO 写的“${run.deployTo}”不认识`,
		`可以写的有：${Object.keys(HOSTS).join('、')}。在仓库的 Settings → Secrets and variables → Actions → Variables 里改。`,
	);
}

/** What a run of the workflow says to the editor whose change it was about. */
export function publishMessage(run: PublishRun): PublishMessage {
	if (run.build === 'success') return afterBuild(run);
	if (run.build === 'cancelled') return failure(run, `${KEPT}：运行被取消了，或者超过了时间`);
	const { first, report } = buildProblems(run.log);
	const line = first === '' ? `${KEPT}：生成网站时出错` : `${KEPT}：${first}`;
	return failure(
		run,
		line,
		...(report === '' ? [] : [block(report)]),
		first === ''
			? '不一定是内容的问题，请维护网站的人看一下记录。'
			: '请按箭头后面的写法改好再提交，会自动重新检查和发布。',
	);
}
