/**
 * Eigenvalues and eigenvectors of a real symmetric matrix in float64: reduction to tridiagonal form
 * by Householder reflections, then implicit QL steps (Bowdler, Martin, Reinsch & Wilkinson 1968).
 * Matrices are row by row; whatever is long runs along a row, two numbers at a time. Products and
 * sums are rounded one by one in an order that depends on the matrix alone.
 */
export { tridiagonalise } from "./tridiagonalise.as";
export { diagonalise } from "./diagonalise.as";
