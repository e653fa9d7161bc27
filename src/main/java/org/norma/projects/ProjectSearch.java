package org.norma.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.norma.catalogue.TitlePieces;
import org.norma.hierarchy.Level;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.shared.Actor;
import org.norma.shared.Role;
import org.norma.shared.TextsConverter;

import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

/** Finds projects that a person may see. */
@Repository
class ProjectSearch {

	private static final TextsConverter TEXTS = new TextsConverter();

	private static final int MOST_RUNNING = 10;

	private static final int TITLES_KEPT = 20_000;

	private static final String MINE = """
			p.proposed_by = :person or p.authority_id = any(:authorities) or p.committee_id = any(:bodies)
			or p.lead_body_id = any(:bodies)
			or p.authority_id = any(:firms)
			or exists (select 1 from project_drafting d where d.project_id = p.id and d.body_id = any(:bodies))
			or exists (select 1 from coordination c where c.project_id = p.id
				and (c.body_id = any(:authorities) or c.escalated_body = any(:authorities)))
			""";

	private final ConcurrentLruCache<String, TitlePieces> titles = new ConcurrentLruCache<>(TITLES_KEPT,
			(title) -> TitlePieces.of(TEXTS.convertToEntityAttribute(title)));

	private final JdbcClient jdbc;

	private final LevelDirectory levels;

	private final ProjectAccess access;

	private final Publicity publicity;

	private final Clock clock;

	ProjectSearch(JdbcClient jdbc, LevelDirectory levels, ProjectAccess access, Publicity publicity, Clock clock) {
		this.jdbc = jdbc;
		this.levels = levels;
		this.access = access;
		this.publicity = publicity;
		this.clock = clock;
	}

	List<ProjectId> ids(ProjectFilter filter, Pageable page) {
		var condition = condition(filter);
		return this.jdbc
			.sql("select p.id from project p " + condition.where() + order(filter) + " limit :limit offset :offset")
			.params(condition.values())
			.param("limit", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.param("offset", page.isPaged() ? page.getOffset() : 0L)
			.query((row, number) -> new ProjectId(row.getObject(1, UUID.class)))
			.list();
	}

	private static String order(ProjectFilter filter) {
		return (filter.year() != null) ? " order by p.level, p.plan_number"
				: " order by p.entered_stage_on desc, p.id desc";
	}

	long count(ProjectFilter filter) {
		var condition = condition(filter);
		return this.jdbc.sql("select count(*) from project p " + condition.where())
			.params(condition.values())
			.query(Long.class)
			.single();
	}

	Map<Stage, Long> stages(ProjectFilter filter) {
		var condition = condition(new ProjectFilter(filter.words(), filter.level(), null, filter.kind(), filter.state(),
				filter.committeeId(), filter.late(), filter.year()));
		var counts = new EnumMap<Stage, Long>(Stage.class);
		this.jdbc.sql("select p.stage, count(*) from project p " + condition.where() + " group by p.stage")
			.params(condition.values())
			.query((row) -> {
				counts.put(Stage.valueOf(row.getString(1)), row.getLong(2));
			});
		return counts;
	}

	List<Integer> programmeYears() {
		return this.jdbc.sql("""
				select distinct extract(year from decided_on)::int from project
				where plan_number is not null order by 1 desc
				""").query(Integer.class).list();
	}

	private ProjectCondition condition(ProjectFilter filter) {
		var condition = new ProjectCondition();
		visible(condition);
		if (filter.words() != null && !filter.words().isBlank()) {
			words(condition, filter.words());
		}
		if (filter.level() != null) {
			condition.and("p.level = any(:levels)", "levels", within(filter.level()));
		}
		condition.andIf("p.stage = :stage", "stage", filter.stage());
		condition.andIf("p.kind = :kind", "kind", filter.kind());
		condition.andIf("p.state = :state", "state", filter.state());
		condition.andIf("p.committee_id = :committee", "committee", filter.committeeId());
		if (filter.late()) {
			condition.and(
					"p.due_on < :today and p.state in ('ACTIVE', 'SUSPENDED')"
							+ " and p.stage not in ('APPROVAL', 'PUBLICATION', 'WITHDRAWAL')",
					"today", LocalDate.now(this.clock));
		}
		condition.andIf("p.plan_number is not null and extract(year from p.decided_on) = :year", "year", filter.year());
		return condition;
	}

	private static void words(ProjectCondition condition, String words) {
		var number = 0;
		for (var word : words.replace("\0", "").strip().split("\\s+", 8)) {
			var name = "word" + number++;
			condition.and("(p.title ilike :" + name + " or p.code ilike :" + name + ")", name,
					"%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
		}
	}

	private String[] within(LevelCode level) {
		var today = LocalDate.now(this.clock);
		return java.util.stream.Stream
			.concat(java.util.stream.Stream.of(level),
					this.levels.descendantsOf(level, today).stream().map(Level::code))
			.map(LevelCode::value)
			.toArray(String[]::new);
	}

	/** What is public, and what is the person's own business. */
	private void visible(ProjectCondition condition) {
		var person = Actor.current();
		if (person.filter((actor) -> actor.holds(Role.AUDITOR)).isPresent()) {
			return;
		}
		condition.value("ownAffairs", this.publicity.ownAffairs());
		condition.and(person.isEmpty() ? Publicity.OPEN : "(" + Publicity.OPEN + " or " + MINE + ")");
		person.ifPresent((actor) -> own(condition, actor));
	}

	/**
	 * Others on their way with a near title, as this person may see them. All titles are
	 * compared; what each is about is worked out once.
	 */
	List<RunningProject> runningLike(ProjectView view) {
		var wanted = TitlePieces.of(view.title());
		var condition = new ProjectCondition();
		visible(condition);
		condition.and("p.state in ('ACTIVE', 'SUSPENDED') and p.id <> :own", "own", view.id().value());
		return this.jdbc.sql("select p.id, p.code, p.title, p.stage from project p " + condition.where())
			.params(condition.values())
			.query((row) -> {
				var near = new ArrayList<RunningProject>();
				while (near.size() < MOST_RUNNING && row.next()) {
					if (wanted.isNear(this.titles.get(row.getString(3)))) {
						near.add(running(row));
					}
				}
				return near;
			});
	}

	/** How many, whether or not the person may open them. */
	long count(Running wanted) {
		var condition = condition(wanted);
		return this.jdbc.sql("select count(*) from project p " + condition.where())
			.params(condition.values())
			.query(Long.class)
			.single();
	}

	/** The first by their codes that the person may open. */
	List<ProjectId> ids(Running wanted, int most) {
		var condition = condition(wanted);
		visible(condition);
		return this.jdbc.sql("select p.id from project p " + condition.where() + " order by p.code limit " + most)
			.params(condition.values())
			.query((row, number) -> new ProjectId(row.getObject(1, UUID.class)))
			.list();
	}

	private static ProjectCondition condition(Running wanted) {
		var condition = new ProjectCondition();
		condition.and("p.state in ('ACTIVE', 'SUSPENDED')");
		condition.and("p.level = any(:levels)", "levels",
				wanted.levels().stream().map(LevelCode::value).toArray(String[]::new));
		switch (wanted.last()) {
			case PROPOSAL -> condition.and(wanted.past() ? "p.decided_on is not null" : "p.decided_on is null");
			case PUBLICATION -> condition.and(wanted.past() ? "false" : "true");
			default -> {
				condition.and(":last = any(p.route)", "last", wanted.last().name());
				condition.and(wanted.past() ? "p.stage <> all(:upTo)" : "p.stage = any(:upTo)", "upTo",
						EnumSet.range(Stage.PRELIMINARY, wanted.last())
							.stream()
							.map(Stage::name)
							.toArray(String[]::new));
			}
		}
		return condition;
	}

	/**
	 * Projects on their way at some levels.
	 *
	 * @param last the stage to which they still come
	 * @param past whether those are meant that are past it
	 */
	record Running(Collection<LevelCode> levels, Stage last, boolean past) {
	}

	private static RunningProject running(ResultSet row) throws SQLException {
		return new RunningProject(new ProjectId(row.getObject(1, UUID.class)), row.getString(2),
				TEXTS.convertToEntityAttribute(row.getString(3)), Stage.valueOf(row.getString(4)));
	}

	/** Projects on their way in which the person has a part, the most urgent first. */
	List<ProjectId> mine(Actor person, int most) {
		var condition = new ProjectCondition();
		condition.and("p.state in ('ACTIVE', 'SUSPENDED')");
		return mine(condition, person, most);
	}

	/** Those of one stage that are not suspended, the most urgent first. */
	List<ProjectId> mine(Actor person, Stage stage, int most) {
		var condition = new ProjectCondition();
		condition.and("p.state = 'ACTIVE' and p.stage = :stage", "stage", stage.name());
		return mine(condition, person, most);
	}

	private List<ProjectId> mine(ProjectCondition condition, Actor person, int most) {
		condition.and("(" + MINE + ")");
		own(condition, person);
		return this.jdbc
			.sql("select p.id from project p " + condition.where() + " order by p.due_on nulls last, p.id limit :most")
			.params(condition.values())
			.param("most", most)
			.query((row, number) -> new ProjectId(row.getObject(1, UUID.class)))
			.list();
	}

	private void own(ProjectCondition condition, Actor person) {
		condition.value("person", person.accountId());
		condition.value("bodies", bodiesOf(person, Role.OFFICIAL, Role.DRAFTER, Role.EXPERT));
		condition.value("firms", bodiesOf(person, Role.ENTERPRISE));
		condition.value("authorities", authoritiesOf(person));
	}

	private static UUID[] bodiesOf(Actor person, Role... roles) {
		return person.grants()
			.stream()
			.filter((grant) -> List.of(roles).contains(grant.role()))
			.flatMap((grant) -> java.util.stream.Stream.ofNullable(grant.bodyId()))
			.toArray(UUID[]::new);
	}

	private UUID[] authoritiesOf(Actor person) {
		if (!person.holds(Role.OFFICIAL)) {
			return new UUID[0];
		}
		return this.jdbc.sql("""
				select authority_id from project union select body_id from coordination
				union select escalated_body from coordination where escalated_body is not null
				""")
			.query(UUID.class)
			.list()
			.stream()
			.filter((authority) -> this.access.actsForAuthority(authority, person))
			.toArray(UUID[]::new);
	}

}
