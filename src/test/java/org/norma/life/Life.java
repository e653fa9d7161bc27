package org.norma.life;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.norma.ballots.BallotClosing;
import org.norma.ballots.BallotOpening;
import org.norma.ballots.BallotVoting;
import org.norma.ballots.BallotWorld;
import org.norma.bodies.BodyAdministration;
import org.norma.bodies.BodyKind;
import org.norma.hierarchy.LevelCode;
import org.norma.hierarchy.LevelDirectory;
import org.norma.hierarchy.Rule;
import org.norma.ledger.LedgerEntry;
import org.norma.ledger.LedgerFilter;
import org.norma.ledger.LedgerService;
import org.norma.projects.Person;
import org.norma.projects.ProjectEvent;
import org.norma.projects.ProjectId;
import org.norma.projects.ProjectReader;
import org.norma.projects.ProjectView;
import org.norma.projects.World;
import org.norma.shared.NotFound;
import org.norma.shared.Refusal;
import org.norma.shared.Role;
import org.norma.shared.Texts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The people of one project, its days, the sentences that refuse, and the record that
 * stays.
 */
@SpringBootTest(properties = "norma.demo=false")
@Import({ World.class, Chronicle.class })
abstract class Life {

	static final LocalDate START = LocalDate.of(2026, 3, 2);

	@Autowired
	World.Acting acting;

	@Autowired
	ProjectReader reader;

	@Autowired
	LevelDirectory levels;

	@Autowired
	Chronicle chronicle;

	@Autowired
	private LedgerService ledger;

	@Autowired
	private MessageSource messages;

	@Autowired
	private BodyAdministration administration;

	@Autowired
	private BallotOpening opening;

	@Autowired
	private BallotVoting voting;

	@Autowired
	private BallotClosing closing;

	@Autowired
	private JdbcClient jdbc;

	BallotWorld ballots;

	/** An official of the authority that decides. */
	Person chief;

	Person stranger;

	ProjectId id;

	private final Set<String> codes = new HashSet<>();

	private long ledgerBefore;

	@BeforeEach
	void begin() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		this.acting.clock().set(START);
		this.ballots = new BallotWorld(this.acting, this.administration, this.opening, this.voting, this.closing,
				this.jdbc);
		this.stranger = Person.with("Stranger", Role.OFFICIAL, this.acting.body("STRANGE", BodyKind.AUTHORITY));
		this.ledgerBefore = this.ledger.verify().checked();
		this.chronicle.begin();
	}

	@AfterEach
	void end() {
		LocaleContextHolder.resetLocaleContext();
		this.acting.clock().set(START);
	}

	/** Another official of the same authority, where the rules want another person. */
	private Person colleague(String name) {
		var separate = this.levels.rulesOf(view().level(), today()).list(Rule.SEPARATE_PERSONS);
		return separate.isEmpty() ? this.chief
				: new Person(UUID.nameUUIDFromBytes((this.chief.accountId() + name).getBytes(StandardCharsets.UTF_8)),
						name, this.chief.grants(), this.chief.language());
	}

	/** Who decides on the plan, and records filings. */
	Person decider() {
		return colleague("Zhou Hua");
	}

	/** Who approves. */
	Person approver() {
		return colleague("Qian Yu");
	}

	UUID body(String code, BodyKind kind, @Nullable String level) {
		return this.acting.bodies()
			.ensure(code, kind, Texts.of("en", code + " (name)"),
					(kind == BodyKind.AUTHORITY && level == null) ? "cn" : level, null)
			.id();
	}

	Person drafter() {
		return this.acting.drafter();
	}

	Person strangeDrafter() {
		return Person.with("Strange Drafter", Role.DRAFTER, this.acting.body("OTHER", BodyKind.ORGANISATION));
	}

	Person citizen() {
		return Person.with("Zhao Min", Role.ENTERPRISE, this.acting.body("FACTORY", BodyKind.ENTERPRISE));
	}

	ProjectView view() {
		var view = this.acting.view(this.id);
		this.codes.add(view.code());
		return view;
	}

	int version() {
		view();
		return this.chief.get(() -> this.reader.details(this.id)).version();
	}

	LocalDate today() {
		return this.acting.today();
	}

	void pass(int days) {
		this.acting.clock().passDays(days);
	}

	void goTo(LocalDate day) {
		this.acting.clock().set(day);
	}

	String level() {
		return this.levels.level(view().level()).name(Locale.ENGLISH);
	}

	String levelName(String code) {
		return this.levels.level(new LevelCode(code)).name(Locale.ENGLISH);
	}

	/** Moves on past open gates only, by who drafts or decides. */
	void advance() {
		var seen = version();
		this.chief.does(() -> this.acting.course().advance(this.id, seen));
	}

	/** The stage is not left, and the sentence says why. */
	void staysFor(String... tells) {
		var stage = view().stage();
		var seen = version();
		refuses(this.chief, () -> this.acting.course().advance(this.id, seen), tells);
		assertThat(view().stage()).isEqualTo(stage);
	}

	/**
	 * The act is refused with a sentence that tells all this, whole in every language.
	 */
	void refuses(Person person, Runnable act, String... tells) {
		var thrown = catchThrowable(() -> person.does(act));
		assertThat(thrown).as("a refusal that tells " + String.join(", ", tells)).isInstanceOf(Refusal.class);
		var refusal = (Refusal) thrown;
		assertThat(sentence(refusal, Locale.ENGLISH)).contains(tells);
		for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.ITALIAN)) {
			assertThat(sentence(refusal, language)).doesNotContainPattern("\\{\\d}|\\(–\\)|（–）|\\bnull\\b");
		}
	}

	private String sentence(Refusal refusal, Locale language) {
		return this.messages.getMessage(refusal.key(), refusal.arguments(), language);
	}

	/** The act is not this person's, or what it concerns is hidden from them. */
	void forbids(Person person, Runnable act) {
		assertThat(catchThrowable(() -> person.does(act))).isInstanceOfAny(AccessDeniedException.class, NotFound.class);
	}

	/** What everybody reads of the project, oldest first. */
	List<ProjectEvent> history() {
		var lines = new ArrayList<>(this.chief.get(() -> this.reader.details(this.id)).history());
		Collections.reverse(lines);
		return lines;
	}

	/** The public history lists exactly these acts, and the ledger the same. */
	void recorded(String... verbs) {
		view();
		assertThat(history()).extracting(ProjectEvent::verb).containsExactly(verbs);
		assertThat(entries()).filteredOn((entry) -> entry.subjectType().equals("project"))
			.filteredOn((entry) -> this.codes.contains(entry.subjectId()))
			.extracting(LedgerEntry::verb)
			.containsExactly(verbs);
		everyActIsInTheLedger();
		this.codes.clear();
	}

	private void everyActIsInTheLedger() {
		assertThat(this.ledger.verify().whole()).isTrue();
		assertThat(entries())
			.extracting((entry) -> Chronicle.line(entry.verb(), entry.subjectType(), entry.subjectId()))
			.containsExactlyElementsOf(this.chronicle.acts());
	}

	private List<LedgerEntry> entries() {
		var entries = new ArrayList<LedgerEntry>();
		this.ledger.forEach(LedgerFilter.none(), (entry) -> {
			if (entry.seq() > this.ledgerBefore) {
				entries.add(0, entry);
			}
		});
		return entries;
	}

}
