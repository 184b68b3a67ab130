import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** A text of the data's own, in its language and written its way, among words of ours. */
export function bdi(text: string, { dataLang }: TimelineViewModel): TemplateResult {
  return html`<bdi lang=${dataLang ?? nothing}>${text}</bdi>`;
}
