import type { ImageMetadata } from 'astro';
import { z } from 'astro/zod';

/** An image file of the content folder, with its size in pixels. */
export type ImageFile = ImageMetadata & {
	/** Absolute path of the prepared file while the site is built. */
	fsPath?: string;
	/** The same record without `fsPath`, while the site is built. */
	clone?: ImageMetadata;
};

/** The schema of an image path. Astro brings its own, which reads the file; the content check brings one that only looks for it. */
export type ImageSchema = z.ZodType<ImageFile>;

/** Schema of a captioned picture. The alternative text is required: it is what a blind visitor and a slow phone get. */
export function pictureSchema(image: ImageSchema) {
	return z.strictObject({
		/** File beside the entry: ./plan.svg. Prepared pictures are published, never the file itself. */
		src: image.meta({ title: '图片文件', examples: ['./plan.svg'] }),
		/** What the picture shows, in a sentence: what a blind visitor and a slow phone get. */
		alt: z
			.string()
			.min(2)
			.max(80)
			.meta({ title: '图片说明', description: '用一句话说出图里有什么', examples: ['一层平面示意图'] }),
	});
}

export type Picture = z.output<ReturnType<typeof pictureSchema>>;
