package org.norma.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

/**
 * A person who may sign in. Accounts are never deleted, only disabled, because the ledger
 * names them.
 */
@Entity
@DynamicUpdate
public class Account {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AccountId id;

	private String userName;

	private String displayName;

	private @Nullable String passwordHash;

	private @Nullable String language;

	private @Nullable String theme;

	private boolean enabled = true;

	private Instant createdAt;

	private @Nullable Instant lastSignInAt;

	private int failedAttempts;

	private long revision;

	private @Nullable String linkMaker;

	private @Nullable Instant linkMadeAt;

	private boolean linkSeen = true;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "account_id", nullable = false, updatable = false)
	@OrderBy("role, validFrom, id")
	private List<Grant> grants = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Account() {
	}

	Account(String userName, String displayName, @Nullable Locale language, Instant createdAt) {
		this.id = AccountId.next();
		this.userName = normalised(userName);
		this.displayName = displayName.strip();
		this.language = (language != null) ? language.toLanguageTag() : null;
		this.createdAt = createdAt;
	}

	/** The form in which user names are kept and compared: without regard to case. */
	static String normalised(String userName) {
		return userName.strip().toLowerCase(Locale.ROOT);
	}

	public AccountId id() {
		return this.id;
	}

	/** E-mail address or name with which the person signs in, in lower case. */
	public String userName() {
		return this.userName;
	}

	public String displayName() {
		return this.displayName;
	}

	/** {@code null} until the person has set a password. */
	@Nullable String passwordHash() {
		return this.passwordHash;
	}

	public boolean hasPassword() {
		return this.passwordHash != null;
	}

	/** Where its mails go, {@code null} for who signs in with a plain name. */
	public @Nullable String mailbox() {
		return this.userName.contains("@") ? this.userName : null;
	}

	/** Who made the link that set the password, {@code null} where nobody did. */
	public @Nullable String linkMaker() {
		return this.linkMaker;
	}

	public @Nullable Instant linkMadeAt() {
		return this.linkMadeAt;
	}

	/** Whether the person has read who made the link that set the password. */
	public boolean linkSeen() {
		return this.linkSeen;
	}

	/** Language of the pages, {@code null} for what the browser wishes. */
	public @Nullable Locale language() {
		return (this.language != null) ? Locale.forLanguageTag(this.language) : null;
	}

	/** {@code light}, {@code dark} or {@code auto}, {@code null} where never chosen. */
	public @Nullable String theme() {
		return this.theme;
	}

	public boolean enabled() {
		return this.enabled;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public @Nullable Instant lastSignInAt() {
		return this.lastSignInAt;
	}

	/** Refused sign-ins since the last good one. */
	public int failedAttempts() {
		return this.failedAttempts;
	}

	/** Grows when a signed-in person must be read anew. */
	long revision() {
		return this.revision;
	}

	public List<Grant> grants() {
		return List.copyOf(this.grants);
	}

	void rename(String name) {
		this.displayName = name.strip();
		this.revision++;
	}

	void prefer(@Nullable Locale wishedLanguage, @Nullable String wishedTheme) {
		this.language = (wishedLanguage != null) ? wishedLanguage.toLanguageTag() : this.language;
		this.theme = (wishedTheme != null) ? wishedTheme : this.theme;
		this.revision++;
	}

	void enable(boolean wanted) {
		this.enabled = wanted;
		this.revision++;
	}

	void password(@Nullable String hash) {
		this.passwordHash = hash;
		this.failedAttempts = 0;
	}

	/** A password set with a link: the person is told who made it. */
	void passwordBy(PasswordLink link, @Nullable String hash) {
		password(hash);
		this.linkMaker = link.maker();
		this.linkMadeAt = link.madeAt();
		this.linkSeen = link.maker() == null;
	}

	void acknowledgeLink() {
		this.linkSeen = true;
	}

	void signedIn(Instant when) {
		this.lastSignInAt = when;
		this.failedAttempts = 0;
	}

	void refused() {
		this.failedAttempts++;
	}

	/** The bodies in which the person sits as an expert, today or from a day to come. */
	Set<UUID> seats(LocalDate today) {
		return this.grants.stream()
			.filter((grant) -> grant.role() == Role.EXPERT && !grant.endedBy(today))
			.flatMap((grant) -> Stream.ofNullable(grant.bodyId()))
			.collect(Collectors.toSet());
	}

	Grant grant(Role role, @Nullable UUID bodyId, LocalDate from, @Nullable LocalDate until) {
		return take(new Grant(role, bodyId, from, until));
	}

	Grant take(Grant grant) {
		refuseHeld(grant);
		this.grants.add(grant);
		this.revision++;
		return grant;
	}

	/** Refuses a role that ends before it begins, or is held already in its period. */
	void refuseHeld(Grant wanted) {
		var until = wanted.validUntil();
		if (until != null && until.isBefore(wanted.validFrom())) {
			throw new RuleBroken("accounts.grant.ends-before-start", wanted.validFrom(), until);
		}
		if (this.grants.stream()
			.anyMatch((held) -> held.sameAs(wanted.role(), wanted.bodyId())
					&& held.overlaps(wanted.validFrom(), until))) {
			throw new RuleBroken("accounts.grant.held", this.displayName);
		}
	}

	/** A role that the account has. */
	Grant grant(UUID grantId) {
		return this.grants.stream()
			.filter((held) -> held.id().equals(grantId))
			.findFirst()
			.orElseThrow(() -> new NotFound("accounts.grant.not-found"));
	}

	Grant revoke(UUID grantId) {
		var grant = grant(grantId);
		this.grants.remove(grant);
		this.revision++;
		return grant;
	}

	/** Whether this account can administer, today and without an end in sight. */
	boolean administersForGood(LocalDate day) {
		return this.enabled && this.grants.stream()
			.anyMatch((held) -> held.role() == Role.ADMINISTRATOR && held.countsOn(day) && held.validUntil() == null);
	}

}
