package org.norma.publications;

import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionKind;
import org.norma.catalogue.Editions;
import org.norma.designations.Designation;
import org.norma.designations.RunningNumbers;
import org.norma.designations.Supplement;
import org.norma.designations.SupplementKind;
import org.norma.projects.ProjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of amendment sheets (修改单, {@code GB/T 1-2020/XG1-2026}) and corrigenda: they
 * count within their edition and take nothing from the series of the level.
 */
@Repository
class SupplementNumbers {

	private final JdbcClient jdbc;

	private final Editions editions;

	private final FreedNumbers freed;

	SupplementNumbers(JdbcClient jdbc, Editions editions, FreedNumbers freed) {
		this.jdbc = jdbc;
		this.editions = editions;
		this.freed = freed;
	}

	TakenNumber of(ProjectKind kind, Edition target, int year, boolean taken) {
		var base = Designation.parse(target.designation()).base();
		var wanted = (kind == ProjectKind.AMENDMENT) ? EditionKind.AMENDMENT : EditionKind.CORRIGENDUM;
		var series = base.key() + " " + wanted;
		var again = taken ? this.freed.take(series) : this.freed.peek(series);
		var number = again.isPresent() ? (int) again.getAsLong() : next(target, base, wanted, taken);
		return new TakenNumber(format(base, kind, number, year), series, number);
	}

	private int next(Edition target, Designation base, EditionKind wanted, boolean taken) {
		var known = known(target, base, wanted);
		return taken ? take(base, wanted, known) : peek(base, wanted, known);
	}

	/** As the issuer of the base writes it. */
	static String format(Designation base, ProjectKind kind, int number, int year) {
		var sheet = (kind == ProjectKind.AMENDMENT) ? SupplementKind.AMENDMENT : SupplementKind.CORRIGENDUM;
		return base.sheet(sheet, number, year).format();
	}

	/** The last number in the catalogue; one that is far outside does not count. */
	private int known(Edition target, Designation base, EditionKind wanted) {
		var numbers = this.editions.ofStandard(target.standardId())
			.stream()
			.filter((each) -> each.kind() == wanted)
			.map((each) -> Designation.parse(each.designation()))
			.filter((each) -> each.base().equals(base))
			.flatMap((each) -> each.supplements().stream())
			.map(Supplement::number)
			.filter((number) -> number.matches("\\d{1,4}"))
			.map(Long::valueOf)
			.toList();
		return (int) RunningNumbers.ofSheets(numbers).last();
	}

	private int take(Designation base, EditionKind kind, int known) {
		return this.jdbc.sql("""
				insert into supplement_counter (edition_key, kind, last) values (:key, :kind, :known + 1)
				on conflict (edition_key, kind) do update set last = greatest(supplement_counter.last, :known) + 1
				returning last""")
			.param("key", base.key())
			.param("kind", kind.name())
			.param("known", known)
			.query(Integer.class)
			.single();
	}

	private int peek(Designation base, EditionKind kind, int known) {
		return this.jdbc
			.sql("select greatest(last, :known) + 1 from supplement_counter where edition_key = :key and kind = :kind")
			.param("key", base.key())
			.param("kind", kind.name())
			.param("known", known)
			.query(Integer.class)
			.optional()
			.orElse(known + 1);
	}

}
