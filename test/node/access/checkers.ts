/** Two independent checkers, in the page: axe-core by Deque, and the engine of IBM's Equal Access. What they find in vain stands here, with the reason. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
export const CHECKERS = [require.resolve('axe-core/axe.min.js'), require.resolve('accessibility-checker-engine/ace-window.js')];

interface FalseAlarm {
  checker: 'axe' | 'ace';
  rule: string;
  /** In the element's own HTML. */
  html: RegExp;
  why: string;
}

export const FALSE_ALARMS: readonly FalseAlarm[] = [
  {
    checker: 'axe',
    rule: 'target-size',
    html: /class="tool"/,
    why: 'In a window as low as 256 px a popup scrolls. Axe counts its links where they would be without the scrolling, on the tools below; sizes are measured in layout.ts, too.',
  },
  {
    checker: 'ace',
    rule: 'fieldset_legend_valid',
    html: /class="chips/,
    why: 'It has a legend, its first child: out of sight, because the chips explain themselves to who sees them, and read by screen readers (see trees/).',
  },
  {
    checker: 'ace',
    rule: 'media_alt_brief',
    html: /^<img/,
    why: 'A recommendation. The pictures are posters; what is on them is said in one or two sentences, which editors hold to a length.',
  },
  {
    checker: 'ace',
    rule: 'text_block_heading',
    html: /class="(slogan|what|old|note|day|choices)"|^<p>$/,
    why: 'A question for a human. A slogan, a stop of a way, a date of the content: short, but nothing stands under it. What has something under it is a heading, or the legend of a group.',
  },
  {
    checker: 'ace',
    rule: 'input_label_visible',
    html: /^<(button|select|input)/,
    why: 'A question for a human. Buttons with a sign have a name, selects stand in a label whose text is seen, the search has its sign and placeholder.',
  },
  {
    checker: 'ace',
    rule: 'widget_tabbable_exists',
    html: /tabindex="-1".*class="pin|class="pin.*tabindex="-1"/,
    why: 'A question for a human. Of the markers one is reached by Tab, the others from there by arrow keys (test/elements/map.test.ts).',
  },
  {
    checker: 'ace',
    rule: 'element_tabbable_role_valid',
    html: /class="stage/,
    why: 'A recommendation. The map takes the focus because arrow keys move it, as they scroll any region; role=application would take reading from screen readers.',
  },
  {
    checker: 'ace',
    rule: 'text_sensory_misuse',
    html: /^<(p|span)/,
    why: 'A question for a human. Prose about places: “a castle above, a river below”, “the market square”. Nothing is explained by where it stands on the page.',
  },
  {
    checker: 'ace',
    rule: 'element_tabbable_visible',
    html: /^<(a|button|input)/,
    why: 'A question for a human. What is further on in a row or list scrolls into view when it gets the focus (keyboard.test.ts).',
  },
  {
    checker: 'ace',
    rule: 'aria_child_valid',
    html: /class="stations"/,
    why: 'The list is still empty because its content is on the way; aria-busy around it says so.',
  },
  {
    checker: 'ace',
    rule: 'style_color_misuse',
    html: /^<style/,
    why: 'A question for a human, about the style sheet of the page around; it sets a ground and a font.',
  },
  {
    checker: 'ace',
    rule: 'a_text_purpose',
    html: /class="calendar"/,
    why: 'Its words are there for screen readers (trees/), out of sight beside the date that says the rest.',
  },
  {
    checker: 'ace',
    rule: 'label_content_exists',
    html: /class="search"/,
    why: 'Its words are there for screen readers (trees/), and in the field as long as it is empty.',
  },
  {
    checker: 'ace',
    rule: 'a_target_warning',
    html: /^<a href="https:\/\/(calendar\.google|outlook\.(live|office))\.com/,
    why: 'A recommendation. Services for calendars of one’s own, under a button that says so, for those who ask for them.',
  },
];

export interface Finding {
  checker: 'axe' | 'ace';
  rule: string;
  html: string;
  says: string;
}

interface Engines {
  axe: {
    run(
      context: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
  };
  ace_ibma: {
    Checker: new () => {
      check(
        node: Document,
        policies: string[],
      ): Promise<{ results: { ruleId: string; value: [string, string]; snippet: string; message: string }[] }>;
    };
  };
}

/** All that both say against what is on the page. */
export async function findingsOn(page: Page): Promise<Finding[]> {
  const all = await page.evaluate(async (): Promise<Finding[]> => {
    const { axe, ace_ibma: ace } = window as unknown as Engines;
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      iframes: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary = '' }) => ({ checker: 'axe' as const, rule: id, html, says: failureSummary })),
      ),
      ...results
        .filter(({ value }) => value[1] === 'FAIL' || value[1] === 'POTENTIAL')
        .map(({ ruleId, value, snippet, message }) => ({
          checker: 'ace' as const,
          rule: ruleId,
          html: snippet,
          says: `${value.join(' ').toLowerCase()}: ${message}`,
        })),
    ];
  });
  return all.filter(
    ({ checker, rule, html }) =>
      !FALSE_ALARMS.some((alarm) => alarm.checker === checker && alarm.rule === rule && alarm.html.test(html)),
  );
}
