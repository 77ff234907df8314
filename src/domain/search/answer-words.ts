// † browser
import { MAX_QUERY } from './search-query.ts';

/** The parts of a search answer that the texts depend on. */
export interface AnswerState {
	/** The query as displayed. */
	query: string;
	/** Whether there was a term to search for. Punctuation and emoji alone do not count. */
	isAsked: boolean;
	total: number;
	/** Whether every needed file was loaded. Otherwise the total is a lower bound. */
	isComplete: boolean;
	/** Whether the browser reports a network connection. */
	isOnline: boolean;
	/** Whether the input was longer than the query that was searched. */
	isCut: boolean;
	/** Names the query that was searched instead, if it differs. */
	note: string;
}

export const SEARCHING = '正在查找…';
export const NO_MORE = '更多结果暂时读不到，请检查网络后再试。';
const OFFLINE = '没有网络，联网后自动继续。';
const NOT_SEARCHABLE = '只有标点或表情，没有可以搜索的字。请输入文字或数字，例如 厂房、松江、3000㎡。';

/** A number, or a lower bound if it is incomplete. */
export function countWords(count: number, isComplete: boolean): string {
	if (isComplete) return String(count);
	return count === 0 ? '…' : `至少 ${count}`;
}

/** The line above the hits. */
export function answerWords(state: AnswerState): string {
	const { query, isAsked, total, isComplete, isOnline, isCut, note } = state;
	const cut = isCut ? `内容太长，只搜索了前 ${MAX_QUERY} 个字。` : '';
	if (!isAsked) return query === '' ? '' : NOT_SEARCHABLE + cut;
	if (isComplete) return `“${query}”共 ${total} 条结果${note}${cut === '' ? '' : `。${cut}`}`;
	const found = total === 0 ? '还没有查到' : `至少 ${total} 条结果`;
	return `“${query}”${found}${note}；有一部分没有查到，${isOnline ? '正在重试…' : OFFLINE}${cut}`;
}

/** The message when the search itself failed to load. */
export function troubleWords(isOnline: boolean): string {
	return isOnline ? '搜索暂时打不开，正在重试…' : OFFLINE;
}
