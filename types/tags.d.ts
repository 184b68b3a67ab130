import type { Tags } from '../dist/custom-elements.js';

export type { Tags };

/** What can be written in a tag: attributes as in HTML, and properties by their own names. */
export type Props<Tag extends keyof Tags> = Tags[Tag]['attributes'] &
  Omit<Tags[Tag]['properties'], keyof Tags[Tag]['attributes']>;

/** Listeners to a tag's events, as `ontimeline-select`: the event's name as it is. */
export type Listeners<Tag extends keyof Tags, Prefix extends string = 'on'> = {
  [Name in keyof Tags[Tag]['events'] & string as `${Prefix}${Name}`]?:
    ((event: Tags[Tag]['events'][Name]) => void) | undefined;
};

/** What a framework has for every element, with what is ours where both have a name. */
export type Element<Base, Tag extends keyof Tags> = Omit<Base, keyof Props<Tag> | keyof Listeners<Tag>> &
  Props<Tag> &
  Listeners<Tag>;
