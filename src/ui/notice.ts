/**
 * What stands where there is no content and nothing inside the tag: it says so, and shows what is built in; and what stands below old content: its date.
 * Fetched only then.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { MINIMUM } from '../campaign/minimum.js';
import type { Language } from '../campaign/generated/types.js';
import { formatDate } from '../i18n/dates.js';
import { msg, str, type StringsLoader } from '../i18n/messages.js';
import { localize, localizedLink } from '../i18n/text.js';
import { adopt } from './adopt.js';

const STRINGS: StringsLoader = {
  de: () => import('../i18n/generated/notice-de.js'),
  fr: () => import('../i18n/generated/notice-fr.js'),
  lb: () => import('../i18n/generated/notice-lb.js'),
  en: () => import('../i18n/generated/notice-en.js'),
};

const styles = css`
  .notice {
    display: grid;
    justify-items: start;
    gap: 16px;
  }
  .minimum {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }
  .minimum a {
    display: inline-block;
    padding-block: 6px;
    font-weight: 600;
  }
  .old {
    padding-block: 8px;
    color: var(--_quiet);
    font-size: 0.875em;
  }
`;

interface Host extends HTMLElement {
  addStrings(loader: StringsLoader): Promise<void>;
}

/** Gets an element its words and styles; returns what renders it. */
export async function noticeFor(host: Host): Promise<typeof renderNotice> {
  adopt(host.shadowRoot!, styles);
  await host.addStrings(STRINGS);
  return renderNotice;
}

interface Content {
  state: string;
  old: unknown;
  retry(): Promise<void>;
}

function renderNotice(content: Content, locale: Language, isOld: boolean): TemplateResult | typeof nothing {
  if (isOld) return renderOld(content.old as string, locale);
  const failed = content.state === 'error';
  const message = !failed
    ? msg('There is nothing to show here at the moment.', { id: 'notice.empty' })
    : navigator.onLine
      ? msg('This content can’t be loaded at the moment.', { id: 'notice.error' })
      : msg('You are offline. As soon as there is a connection, the content appears here.', { id: 'notice.offline' });
  return html`<div class="panel notice">
    <p role="status">${message}</p>
    <ul class="minimum">
      ${MINIMUM.map(({ name, url }) => html`<li><a href=${localizedLink(url, locale).href}>${localize(name, locale).value}</a></li>`)}
    </ul>
    ${
      failed
        ? html`<button class="button" type="button" @click=${() => content.retry()}>
            ${msg('Try again', { id: 'notice.retry' })}
          </button>`
        : nothing
    }
  </div>`;
}

function renderOld(day: string, locale: Language): TemplateResult | typeof nothing {
  const date = new Date(day);
  if (isNaN(date.getTime())) return nothing;
  const written = formatDate(date, locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return html`<p class="old">${msg(str`As of ${written}. Some of it may have changed since.`, { id: 'notice.old' })}</p>`;
}
