/**
 * Weight of the sum of squared errors in the WAE authors' code, which the VIMAE paper re-uses; the
 * reconstruction errors it prints are on this scale.
 *
 * Source: Tolstikhin et al. 2018, its code; VIMAE, Figure 6 (whose values it makes plausible).
 */
export const WAE_SCALE = 0.05;
