package org.norma.notifications.web;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.norma.notifications.NotificationsTest;
import org.norma.notifications.SettingsService;
import org.norma.notifications.TestPeople;
import org.norma.notifications.TestPerson;
import org.norma.notifications.TestWork;
import org.norma.shared.Role;
import org.norma.shared.Texts;
import org.norma.shared.Token;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationsTest
class CalendarControllerTests {

	@Autowired
	private MockMvcTester web;

	@Autowired
	private TestPeople people;

	@Autowired
	private TestWork work;

	@Autowired
	private SettingsService settings;

	private TestPerson person;

	private String address = "";

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void someoneHasACalendar() {
		this.person = this.people.with(Role.EXPERT, null, Locale.SIMPLIFIED_CHINESE);
		this.address = this.settings.renewCalendar(this.person);
	}

	@AfterEach
	void allWorks() {
		this.work.fails(false);
	}

	@Test
	void eachDatedActIsAnAllDayEventOnItsLastDay() throws Exception {
		this.work.waits(this.person, "GB 1; \"测试\", a\\b", "2026-12-31");
		this.work.waits(this.person, "undated", null);
		var answer = this.web.get().uri(path()).exchange();
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
		var calendar = parsed(answer.getResponse().getContentAsString());
		assertThat(calendar.validate().getEntries()).isEmpty();
		var event = events(calendar).get(0);
		assertThat(events(calendar)).hasSize(1);
		assertThat(event.<LocalDate>getStartDate().map(DtStart::getDate)).contains(LocalDate.of(2026, 12, 31));
		assertThat(event.<LocalDate>getEndDate().map(DtEnd::getDate)).contains(LocalDate.of(2027, 1, 1));
		assertThat(event.getSummary().getValue()).isEqualTo("请为SAC投票: GB 1; \"测试\", a\\b");
		assertThat(event.getAlarms()).hasSize(1);
		assertThat(event.getDescription().getValue()).contains("GB/T 16733-2023, 6.4", "Asia/Shanghai");
	}

	@Test
	void titlesStandInTheLanguageOfTheAccountWhateverTheRequest() throws Exception {
		this.work.waits(this.person, Texts.of("en", "Helmets").with("zh", "头盔"));
		var answer = this.web.get().uri(path()).header("Accept-Language", "en").exchange();
		assertThat(events(parsed(answer.getResponse().getContentAsString()))).singleElement()
			.satisfies((event) -> assertThat(event.getSummary().getValue()).isEqualTo("请为SAC投票: 头盔"));
	}

	@Test
	void anActKeepsItsIdentifierWhenItsLastDayMovesAndTwoActsHaveTwo() throws Exception {
		this.work.waits(this.person, "GB 1", "2026-12-31");
		this.work.waits(this.person, "GB 2", "2026-12-31");
		var before = identifiers();
		this.work.done(this.person);
		this.work.waits(this.person, "GB 1", "2027-01-31");
		this.work.waits(this.person, "GB 2", "2026-12-31");
		assertThat(identifiers()).containsExactlyInAnyOrderElementsOf(before).doesNotHaveDuplicates();
	}

	@Test
	void anEmptyCalendarIsStillACalendar() throws Exception {
		assertThat(events(parsed(body()))).isEmpty();
	}

	@Test
	void onlyThePresentAddressOpensTheCalendar() {
		var former = path();
		this.address = this.settings.renewCalendar(this.person);
		assertThat(this.web.get().uri(former)).hasStatus(404);
		assertThat(this.web.get().uri(path())).hasStatusOk();
		assertThat(this.web.get().uri(path().replaceFirst(".\\.ics", "!.ics"))).hasStatus(404);
		assertThat(this.web.get().uri("/calendar/x.ics")).hasStatus(404);
		var closed = path();
		this.settings.closeCalendar(this.person);
		assertThat(this.web.get().uri(closed)).hasStatus(404);
	}

	@Test
	void whoReadsTheTableCannotOpenACalendar() {
		var token = path().replaceAll(".*/|\\.ics$", "");
		assertThat(
				this.jdbc.sql("select notification_setting::text from notification_setting").query(String.class).list())
			.isNotEmpty()
			.noneMatch((row) -> row.contains(token) || row.contains(token.substring(16)));
	}

	@Test
	void anAddressGivenOutBeforeStaysValid() throws Exception {
		var migration = new ClassPathResource("db/migration/notifications/V2__keep_calendars_as_hashes.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(migration)
			.contains("encode(sha256(convert_to(calendar_selector || calendar_secret, 'UTF8')), 'hex')");
		var made = this.jdbc.sql("select encode(sha256(convert_to('selector' || 'secret', 'UTF8')), 'hex')")
			.query(String.class)
			.single();
		assertThat(made).isEqualTo(new Token("selectorsecret").hash());
	}

	@Test
	void theCalendarOfADisabledAccountIsClosed() {
		this.people.disable(this.person);
		assertThat(this.web.get().uri(path())).hasStatus(404);
	}

	@Test
	void whileAModuleFailsProgramsAreToldToKeepWhatTheyHave() {
		this.work.fails(true);
		assertThat(this.web.get().uri(path())).hasStatus(503).headers().hasHeaderSatisfying("Retry-After", (values) -> {
		});
	}

	private List<String> identifiers() throws Exception {
		return events(parsed(body())).stream().map((event) -> event.getUid().orElseThrow().getValue()).toList();
	}

	private String body() throws Exception {
		return this.web.get().uri(path()).exchange().getResponse().getContentAsString();
	}

	private String path() {
		return this.address.replace("https://norma.example.org", "");
	}

	private static Calendar parsed(String text) throws Exception {
		return new CalendarBuilder().build(new StringReader(text));
	}

	private static List<VEvent> events(Calendar calendar) {
		return calendar.getComponents("VEVENT");
	}

}
