import type { PhrasingContent, Root } from 'mdast';
import type {} from 'micromark-extension-gfm-autolink-literal';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { addressLength } from './address-length.ts';

const STAR = 42;
const isDigit = (code: Code) => code !== null && /[0-9０-９]/.test(String.fromCharCode(Math.max(0, code)));
const isFactor = (code: Code) =>
	code !== null && code > 0 && /[\p{L}\p{N}\p{So})）\]]/u.test(String.fromCodePoint(code));
const isAsciiMark = (code: Code): code is number => code !== null && code > 0x20 && code < 0x7f;

/** The multiplication sign in 100*50*12 米. A star between a factor and a digit is never emphasis. */
const timesSign: Construct = {
	name: 'timesSign',
	tokenize(effects, ok, nok) {
		const behind: State = (code) => {
			if (!isDigit(code)) return nok(code);
			effects.exit('data');
			return ok(code);
		};
		return (code) => {
			if (code !== STAR || !isFactor(this.previous)) return nok(code);
			effects.enter('data');
			effects.consume(code);
			return behind;
		};
	},
};

/** Whether a `[` before this position can still become a link. A link must not contain another link. */
function isInLabel({ events }: TokenizeContext): boolean {
	return events.some(
		([kind, token]) => kind === 'enter' && /^label(Link|Image)$/.test(token.type) && token._balanced !== true,
	);
}

/** Looks ahead to the end of a run of ASCII characters without consuming them. */
function lookAhead(effects: Effects, found: (run: string) => State, nok: State): State {
	let run = '';
	const scan: Construct = {
		partial: true,
		tokenize(inner, ok) {
			const each: State = (code) => {
				if (!isAsciiMark(code)) {
					inner.exit('data');
					return ok(code);
				}
				run += String.fromCharCode(code);
				inner.consume(code);
				return each;
			};
			return (code) => {
				inner.enter('data');
				return each(code);
			};
		},
	};
	return effects.check(scan, (code) => found(run)(code), nok);
}

const bareAddress: Construct = {
	name: 'bareAddress',
	previous: (code) => code === null || !/[a-z0-9]/i.test(String.fromCharCode(Math.max(0, code))),
	tokenize(effects, ok, nok) {
		const take = (run: string): State => {
			let left = addressLength(run);
			const kind = /^w/i.test(run) ? 'literalAutolinkWww' : 'literalAutolinkHttp';
			const each: State = (code) => {
				if (left === 0) {
					effects.exit(kind);
					effects.exit('literalAutolink');
					return ok(code);
				}
				left -= 1;
				effects.consume(code);
				return each;
			};
			return (code) => {
				if (left === 0 || isInLabel(this)) return nok(code);
				effects.enter('literalAutolink');
				effects.enter(kind);
				return each(code);
			};
		};
		return lookAhead(effects, take, nok);
	},
};

const SYNTAX: Extension = {
	text: { [STAR]: timesSign, 72: bareAddress, 104: bareAddress, 87: bareAddress, 119: bareAddress },
	disable: { null: ['protocolAutolink', 'wwwAutolink'] },
};

const ADDRESS = /(?<![a-z0-9])(?:https?:\/\/|www\.)[!-~]+/gi;

/** Links the addresses after a `[` that did not become a link. The tokenizer had to skip them. */
function leftAddresses(value: string): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	let done = 0;
	for (const { 0: run, index } of value.matchAll(ADDRESS)) {
		const length = addressLength(run);
		if (length === 0 || index < done) continue;
		const address = run.slice(0, length);
		const url = /^w/i.test(address) ? `http://${address}` : address;
		parts.push({ type: 'text', value: value.slice(done, index) });
		parts.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
		done = index + length;
	}
	return [...parts, { type: 'text', value: value.slice(done) }];
}

/**
 * Markdown as used in Chinese notices and property tables: a bare address ends where Chinese text starts, and the star in
 * 100*50 米 is a sign. Use it after remark-gfm, because it replaces the autolinks of remark-gfm.
 */
export function remarkTradeSyntax(this: Processor) {
	const data = this.data();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), SYNTAX];
	data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extensions) =>
		[extensions].flat().map((each) => {
			const { transforms: _, ...rest } = each;
			return each.enter?.literalAutolink === undefined ? each : rest;
		}),
	);
	return (tree: Root): void => {
		visit(tree, (node, index, parent) => {
			if (node.type === 'link' || node.type === 'linkReference') return SKIP;
			if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
			const parts = leftAddresses(node.value);
			if (parts.length === 1) return undefined;
			Object.assign(parent, { children: parent.children.toSpliced(index, 1, ...parts) });
			return [SKIP, index + parts.length];
		});
	};
}
