/** Who was studied at all: people by source and by way of use, with the empty fields. */
import { useSay } from '../../../src/ui/index.ts';
import { KINGDOMS, type MapCell, ROUTES } from '../../../src/weigh/index.ts';

const HUMAN_ROUTES = ROUTES.filter((route) => route !== 'in-vitro');

export function TrialMap({ cells }: { readonly cells: readonly MapCell[] }) {
	const say = useSay();
	const most = Math.max(1, ...cells.map(({ people }) => people));
	return (
		<section class="evidence-map" aria-labelledby="evidence-map">
			<h2 class="heading" id="evidence-map">
				{say('evidence.map')}
			</h2>
			<p>{say('evidence.map.lead')}</p>
			<table>
				<thead>
					<tr>
						<td />
						{HUMAN_ROUTES.map((route) => (
							<th key={route} scope="col">
								{say(`evidence.route.${route}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{KINGDOMS.map((kingdom) => (
						<tr key={kingdom}>
							<th scope="row">{say(`evidence.kingdom.${kingdom}`)}</th>
							{cells
								.filter((cell) => cell.kingdom === kingdom)
								.map((cell) => (
									<td key={cell.route}>
										<Cell cell={cell} most={most} />
									</td>
								))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function Cell({ cell, most }: { readonly cell: MapCell; readonly most: number }) {
	const say = useSay();
	if (cell.studies === 0) return <span class="small quiet">{say('evidence.map.none')}</span>;
	const radius = 3 + 13 * Math.sqrt(cell.people / most);
	return (
		<>
			<svg class="map-dot" viewBox="0 0 34 34" aria-hidden="true">
				<circle cx="17" cy="17" r={radius} />
			</svg>
			<span class="small">
				{say('evidence.map.cell', { studies: cell.studies, people: cell.people })}
			</span>
		</>
	);
}
