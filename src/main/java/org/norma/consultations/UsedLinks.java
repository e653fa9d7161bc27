package org.norma.consultations;

import java.util.Optional;

import org.norma.shared.Token;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that confirmed a comment already: they lead to it from then on. */
@Service
@Transactional(readOnly = true)
public class UsedLinks {

	private final CommentRepository comments;

	UsedLinks(CommentRepository comments) {
		this.comments = comments;
	}

	/** The number of the comment that the link has confirmed. */
	public Optional<String> confirmedBy(String token) {
		return this.comments.findByUsedTokenHash(new Token(token).hash()).map(Comment::code);
	}

}
