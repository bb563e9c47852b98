// @ts-check

const EXTRA_WIDTH = 2.5;

/** Draws a wider line in the colour `haloColor` of its data set beneath a line, to be seen on any colour. */
export const halo = {
  id: "halo",
  /** @param {any} chart @param {any} args */
  beforeDatasetDraw({ ctx, chartArea, data }, { index, meta }) {
    const line = meta.dataset;
    const { haloColor } = data.datasets[index];
    if (!haloColor || !line || meta.hidden) return;
    const { options } = line;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    line.options = {
      ...options,
      borderColor: haloColor,
      borderWidth: options.borderWidth + EXTRA_WIDTH,
    };
    line.draw(ctx, chartArea);
    line.options = options;
    ctx.restore();
  },
};
