/** An error whose Chinese message tells the owner what is wrong and what to do. */
export class ExplainedError extends Error {
	constructor(problem: string, fix?: string, options?: ErrorOptions) {
		super(fix === undefined ? problem : `${problem}\n    → ${fix}`, options);
		this.name = 'ExplainedError';
	}
}
