/** One change that brings files of an older version to the next one. */
export interface UpgradeStep {
	/** Version of the folder before, and after all steps with the same numbers. */
	from: number;
	to: number;
	/** What it does and why, for the owner. */
	what: string;
	/** @param file path inside the content folder */
	concerns: (file: string) => boolean;
	/** The new text of a file. Everything that the step is not about stays as it is, byte by byte. A second time changes nothing. */
	apply: (text: string) => Upgraded | Promise<Upgraded>;
}

/** A text after a step. */
export interface Upgraded {
	text: string;
	/** What was taken out and stands nowhere else, as it was written. */
	removed?: readonly string[];
}
