import type { Catalog } from '../../domain/catalog/catalog.ts';
import { deadlineOf } from '../../domain/policy/policy.ts';
import { daysLeft } from '../../domain/policy/policy-state.ts';
import { daysBetween } from '../../domain/units/calendar-date.ts';
import { changeWords } from '../../view/listing/listing-trust.ts';
import type { ChangedFile, DeployMark } from '../git/changed-file.ts';
import type { Table } from '../table/table.ts';
import { type EntryChange, entryChanges, isTaken } from './content-change.ts';

/** A policy that closes within so many days is named. */
const SOON = 21;

const KINDS = { new: '新增', changed: '修改', gone: '撤下' } as const;

function listingWords({ kind, values }: EntryChange): string {
	if (kind !== 'changed') return KINDS[kind];
	if (values === undefined) return '';
	return `${isTaken(values) ? '不再租售：' : ''}${changeWords(values).join('；')}`;
}

function articleTable(changes: readonly EntryChange[]): Table {
	const order = ['new', 'changed', 'gone'] as const;
	const rows = order.flatMap((kind) =>
		changes
			.filter((change) => change.kind === kind)
			.map(({ id, title, file }) => [`${KINDS[kind]}：${title}`, id, `content/${file}`]),
	);
	const note = rows.length === 0 ? '没有变化' : undefined;
	return { title: '文章', ...(note && { note }), head: ['文章', '编号', '文件'], rows };
}

function listingTable(changes: readonly EntryChange[]): Table {
	const told = changes
		.map((change) => ({ ...change, words: listingWords(change) }))
		.filter(({ words }) => words !== '');
	const others = changes.length - told.length;
	const rows = told.map(({ id, title, words, file }) => [`${id} ${title}`, words, `content/${file}`]);
	const note = others > 0 ? `另有 ${others} 套改了别的资料` : rows.length === 0 ? '没有变化' : undefined;
	return { title: '房源：价格和状态', ...(note && { note }), head: ['房源', '变化', '文件'], rows };
}

/** Policies that one can apply for only a few days more, the nearest day first. */
export function closingTable({ articlesBy, today }: Pick<Catalog, 'articlesBy' | 'today'>): Table {
	const rows = articlesBy.policies
		.flatMap(({ id, title, policy, file }) => {
			const last = deadlineOf(policy);
			if (last === undefined || last < today || daysBetween(today, last) > SOON) return [];
			return [{ last, row: [title, `${last}${daysLeft(last, today)}`, id, `content/${file}`] }];
		})
		.toSorted((a, b) => (a.last < b.last ? -1 : 1))
		.map(({ row }) => row);
	const note = rows.length === 0 ? `${SOON} 天内没有截止的` : undefined;
	return { title: '快要截止的政策', ...(note && { note }), head: ['政策', '截止', '编号', '文件'], rows };
}

/** What editors are told of the changes since a deploy. */
export function changeTables(files: readonly ChangedFile[], mark: DeployMark, catalog: Catalog): Table[] {
	const since = `自 ${mark.name}（${mark.date}）以来`;
	const named = (table: Table): Table => ({ ...table, title: `${since}的${table.title}` });
	return [
		named(articleTable(entryChanges(files, 'articles'))),
		named(listingTable(entryChanges(files, 'listings'))),
		closingTable(catalog),
	];
}
