package org.norma.journeys;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.norma.demonstration.DemoClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What the journeys through the life of a standard share: people of the demonstration
 * with a window each, days that pass, and pictures, which go into the guide too where
 * {@code -Dnorma.guide=docs/guide/img} asks for it. Their days pass for them alone: the
 * other journeys run in a demonstration of their own.
 */
@TestPropertySource(properties = "norma.journeys=life")
abstract class LifeJourney extends Journey {

	/** Somebody who is not signed in. */
	static final String CITIZEN = "CITIZEN";

	private static final String GUIDE = System.getProperty("norma.guide", "");

	/** Pages that were looked at; each is looked at once. */
	private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

	private final Map<String, BrowserContext> windows = new HashMap<>();

	@Autowired
	private DemoClock clock;

	@Autowired
	private JdbcClient jdbc;

	protected PlanSteps plan;

	protected TextSteps text;

	protected BallotSteps ballot;

	protected IssueSteps issue;

	protected ReviewSteps review;

	@BeforeEach
	void begin() {
		this.plan = new PlanSteps(this);
		this.text = new TextSteps(this);
		this.ballot = new BallotSteps(this);
		this.issue = new IssueSteps(this);
		this.review = new ReviewSteps(this);
	}

	@AfterEach
	void closeWindows() {
		this.windows.values().forEach(BrowserContext::close);
		this.windows.clear();
	}

	/** From now on this person of the demonstration sits before the window. */
	void as(String person) {
		var window = this.windows.get(person);
		if (window == null) {
			window = window("en-GB", 1280, 900);
			this.windows.put(person, window);
			this.page = window.newPage();
			signIn(person);
		}
		this.page = window.pages().get(0);
	}

	private void signIn(String person) {
		if (person.equals(CITIZEN)) {
			return;
		}
		go("/sign-in");
		var button = this.page.locator("form[action='/sign-in/demo/" + person + "'] button");
		if (button.count() > 0) {
			this.page.locator("details summary").click();
		}
		else {
			button = this.page.locator("form:has(input[name=role][value='" + person + "']) button");
		}
		button.click();
		this.page.waitForURL((address) -> !address.contains("/sign-in"));
	}

	void go(String address) {
		var status = this.page.navigate(address).status();
		org.assertj.core.api.Assertions.assertThat(status).as("status of " + address).isEqualTo(200);
	}

	/** The address of the page, without host and question. */
	String here() {
		return this.page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
	}

	/** Presses a button that leads to a page. */
	void press(String button) {
		submit(named(AriaRole.BUTTON, button));
	}

	void follow(String link) {
		this.page.waitForNavigation(() -> named(AriaRole.LINK, link).click());
	}

	private Locator named(AriaRole role, String name) {
		return this.page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
	}

	void type(String label, String text) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
	}

	void choose(String label, String value) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().selectOption(value);
	}

	void tick(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
	}

	void sees(String words) {
		assertThat(this.page.locator("main")
			.getByText(words, new Locator.GetByTextOptions().setExact(false))
			.locator("visible=true")
			.first()).isVisible();
	}

	void doesNotSee(String words) {
		assertThat(this.page.locator("main").getByText(words, new Locator.GetByTextOptions().setExact(false)))
			.hasCount(0);
	}

	/**
	 * Looks at a page that is new on the way: a picture, WCAG 2.2 AA, and no sideways
	 * scrolling on a phone.
	 */
	void lookAt(String name) {
		if (!SEEN.add(name)) {
			return;
		}
		look("life-" + name);
		this.page.setViewportSize(390, 844);
		glance("life-" + name + "-phone");
		this.page.setViewportSize(1280, 900);
	}

	/** Looks at it, and its picture goes into the guide where that is asked for. */
	void show(String name) {
		if (!GUIDE.isEmpty() && guides(name)) {
			this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(GUIDE, "life-" + name + ".png")));
		}
		lookAt(name);
	}

	/** A picture of what a level does in its own way, where the guide is asked for. */
	void keep(String name) {
		if (!GUIDE.isEmpty()) {
			this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(GUIDE, "level-" + name + ".png")));
		}
	}

	/** The page of the finished project, as everybody sees it. */
	void keepTold(String level, String project) {
		as(CITIZEN);
		go(project);
		sees("Completed");
		keep(level);
	}

	/** Whether the picture of the guide is that of this journey. */
	boolean guides(String name) {
		return false;
	}

	/** Lets days pass for everybody. */
	void pass(int days) {
		this.clock.pass(days);
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** The address of the link in the newest mail to the person. */
	String linkInMailTo(String address, String path) {
		var letter = this.jdbc
			.sql("select letter::text from outbox where address = ? order by created_at desc, id desc limit 1")
			.param(address)
			.query(String.class)
			.single();
		return letter.replaceAll("(?s).*(" + path + "/[\\w-]+).*", "$1");
	}

}
