import { css } from 'lit';

/**
 * A timeline on paper. The surface is drawn 640 px wide and scaled to the page, whose width nobody tells: the tangent
 * makes a plain number of it.
 */
export const printStyles = css`
  .printing .surface {
    inline-size: 640px;
    block-size: 360px;
  }
  @media screen {
    .printed {
      display: none;
    }
  }
  @media print {
    .base {
      --_scale: min(1.4, tan(atan2(100cqi, 640px)));
    }
    .drawn {
      display: block;
      min-block-size: 0;
      block-size: auto;
    }
    header {
      display: block;
    }
    h3 {
      break-after: avoid;
    }
    .waiting {
      overflow: visible;
    }
    .stage {
      min-block-size: 0;
      overflow: hidden;
      break-inside: avoid;
    }
    .printing .stage {
      block-size: calc(360px * var(--_scale));
      /* From its left edge the surface is scaled in every language; what is in it has a direction of its own. */
      direction: ltr;
    }
    .printing .surface {
      scale: var(--_scale);
      transform-origin: 0 0;
    }
    .stage:has([inert]),
    progress,
    .notice {
      display: none;
    }
  }
`;
