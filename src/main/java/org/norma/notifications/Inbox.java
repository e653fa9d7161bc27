package org.norma.notifications;

import java.util.Locale;
import java.util.UUID;

import org.norma.shared.NotFound;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told; everybody has only the own notices. */
@Service
public class Inbox {

	private final NoticeRows rows;

	Inbox(NoticeRows rows) {
		this.rows = rows;
	}

	/** Unread notices first, then the newest. */
	@Transactional(readOnly = true)
	public Page<InboxNotice> of(UUID account, Pageable page, Locale locale) {
		var notices = this.rows.of(account, false, page.getPageSize(), page.getOffset(), locale);
		return new PageImpl<>(notices, page, this.rows.count(account));
	}

	@Transactional(readOnly = true)
	public long unread(UUID account) {
		return this.rows.countUnread(account);
	}

	/**
	 * Marks the notice as read.
	 * @return path of the page on which its reader acts
	 */
	@Transactional
	public String read(UUID account, UUID notice) {
		return this.rows.read(account, notice).orElseThrow(() -> new NotFound("notifications.notice.not-found"));
	}

	@Transactional
	public void readAll(UUID account) {
		this.rows.readAll(account);
	}

}
