// What Teams does with an Adaptive Card, in numbers. Colours are the page's own variables, so dark mode follows.

const colour = name => ({
  default: `var(--card-${name})`,
  subtle: `var(--card-${name === 'default' ? 'subtle' : name})`,
  highlightColors: { default: 'var(--brand-tint)', subtle: 'var(--brand-tint)' },
});

const foregroundColors = {
  default: colour('default'), dark: colour('default'), light: colour('light'), accent: colour('accent'),
  good: colour('good'), warning: colour('warning'), attention: colour('attention'),
};

const surface = name => ({
  backgroundColor: `var(--card-${name}-back)`,
  borderColor: `var(--card-${name}-line)`,
  foregroundColors,
});

const font = family => ({
  fontFamily: family,
  fontSizes: { small: 12, default: 14, medium: 15, large: 17, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
});

export const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  fontTypes: { default: font('inherit'), monospace: font('ui-monospace, Consolas, monospace') },
  lineHeights: { small: 16, default: 20, medium: 21, large: 24, extraLarge: 29 },
  containerStyles: {
    default: { ...surface('plain') },
    emphasis: surface('emphasis'), accent: surface('accent'),
    good: surface('good'), warning: surface('warning'), attention: surface('attention'),
  },
  actions: {
    maxActions: 6, spacing: 'medium', buttonSpacing: 0, actionsOrientation: 'horizontal',
    actionAlignment: 'left', allowTitleToWrap: true, iconPlacement: 'leftOfTitle', iconSize: 16,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'default', size: 'small', isSubtle: true, suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'default', size: 'small', isSubtle: true },
    },
    errorMessage: { size: 'small', color: 'attention', weight: 'default', spacing: 'small' },
  },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 160 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  textStyles: { heading: { size: 'large', weight: 'bolder' } },
  textBlock: { headingLevel: 3 },
};
