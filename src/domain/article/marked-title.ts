/** The mark of invented content. */
const SAMPLE = '示例';

/** The title, with the mark if the article is a sample and does not say so itself. Every list and feed shows the title. */
export function markedTitle({ title, sample }: { title: string; sample: boolean }): string {
	return sample && !title.includes(SAMPLE) ? `${SAMPLE}：${title}` : title;
}

/** The title below a bar that says that policies are samples: only the real ones are marked. @param title as marked above */
export function titleInDemo({ title, sample }: { title: string; sample: boolean }): string {
	return sample ? title.replace(`${SAMPLE}：`, '') : `真实：${title}`;
}
