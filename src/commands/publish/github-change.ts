import type { PublishMessage } from '../../domain/publish/publish-message.ts';

/** A commit on GitHub. */
export interface Change {
	/** Address of the interface, `https://api.github.com`. */
	api: string;
	/** `owner/name` */
	repository: string;
	commit: string;
	token: string;
}

async function post({ api, repository, token }: Change, path: string, body: object): Promise<void> {
	const answer = await fetch(`${api}/repos/${repository}/${path}`, {
		method: 'POST',
		headers: {
			accept: 'application/vnd.github+json',
			authorization: `Bearer ${token}`,
			'content-type': 'application/json',
			'x-github-api-version': '2022-11-28',
		},
		body: JSON.stringify(body),
		signal: AbortSignal.timeout(30_000),
	});
	if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
}

/** The mark beside a commit in every list of GitHub. @param target where a click on it leads @throws Error if GitHub refuses */
export function markChange(change: Change, { state, line }: PublishMessage, target: string): Promise<void> {
	const body = { state, description: line, target_url: target, context: '发布网站' };
	return post(change, `statuses/${change.commit}`, body);
}

/** A comment below a commit, of which its author is told. @throws Error if GitHub refuses */
export function commentOnChange(change: Change, { body }: PublishMessage): Promise<void> {
	return post(change, `commits/${change.commit}/comments`, { body });
}
