import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadCatalog } from '../../../catalog.ts';
import { keyed } from '../../../page-key.ts';
import { deadlineOf } from '../../../domain/policy/policy.ts';
import { calendarText } from '../../../view/policy/policy-calendar.ts';

export const getStaticPaths = (async () => {
	const { articlesBy } = await loadCatalog();
	return keyed(
		articlesBy.policies
			.filter(({ policy }) => deadlineOf(policy) !== undefined)
			.map((article) => ({ params: { id: article.id }, props: { article } })),
	);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The deadline of one policy, to be put into a calendar. */
export const GET: APIRoute<Props> = ({ props: { article } }) =>
	new Response(calendarText({ title: article.title, articles: [article] }));
