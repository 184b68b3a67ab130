/** JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/. */
import type { Draft } from '../format.js';
import { loadHtmlReader } from '../html/html-text.js';
import { isObject, list, prop, text } from '../json-access.js';
import { makeProblem } from '../shared/problems.js';
import { FeedDocument } from './articles.js';

const FIELD_NAMES = {
  title: 'title',
  date: 'date_published',
  summary: 'content_html',
  updated: 'date_modified',
  media: 'image',
  'media.url': 'image',
};

const isPicture = (attachment: unknown) => text(prop(attachment, 'mime_type'))?.startsWith('image/') ?? false;

export async function readJsonFeed(input: unknown): Promise<Draft> {
  const document = new FeedDocument(await loadHtmlReader(input), FIELD_NAMES);
  const publisher = document.plainText(prop(input, 'title'));
  const items = prop(input, 'items');
  if (!Array.isArray(items)) {
    const what = 'has no list of items: give it one, "items": [ … ]';
    document.problems.push(makeProblem('error', { path: '', field: 'items' }, undefined, what));
  }
  for (const [index, item] of list(items).entries()) {
    const path = `items[${index}]`;
    if (!isObject(item)) {
      document.problems.push(makeProblem('error', { path }, item, 'is not an object and is left out: write it in { }'));
      continue;
    }
    const attachments = list(prop(item, 'attachments'));
    document.add(
      {
        id: prop(item, 'id'),
        title: text(prop(item, 'title')),
        body: text(prop(item, 'summary')) ?? text(prop(item, 'content_html')) ?? text(prop(item, 'content_text')),
        published: prop(item, 'date_published') ?? prop(item, 'date_modified'),
        updated: prop(item, 'date_modified'),
        url: prop(item, 'url') ?? prop(item, 'external_url'),
        publisher,
        pictures: [
          prop(item, 'image') ?? prop(item, 'banner_image'),
          ...attachments.filter(isPicture).map((attachment) => prop(attachment, 'url')),
        ].map((url) => ({ url })),
        attachments: attachments
          .filter((attachment) => !isPicture(attachment))
          .map((attachment) => ({ url: prop(attachment, 'url'), title: text(prop(attachment, 'title')) })),
        tags: [...list(prop(item, 'tags'))],
      },
      path,
    );
  }
  return document.toDraft({
    title: prop(input, 'title'),
    description: prop(input, 'description'),
    lang: prop(input, 'language'),
  });
}
