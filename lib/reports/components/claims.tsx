import type { JSX } from "preact";
import type { ClaimResult } from "../../core/schema/run.ts";
import { ClaimMark } from "./marks.tsx";

/** The statements of the paper with what became of them and the numbers behind it. */
export function Claims({ claims }: { claims: readonly ClaimResult[] }): JSX.Element {
  return (
    <table class="cards">
      <caption>
        What the paper claims, decided over seeds
      </caption>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Grade</th>
          <th scope="col">Outcome</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr>
            <th scope="row">
              <span class="id">{claim.id}</span> {claim.statement}{" "}
              <span class="soft">({claim.where})</span>
            </th>
            <td data-label="Grade">{claim.grade}</td>
            <td data-label="Outcome">
              <ClaimMark claim={claim} />
            </td>
            <td data-label="Evidence">
              {claim.evidence}
              {claim.why && <p class="soft">Most likely reason: {claim.why}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
