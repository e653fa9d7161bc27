package org.norma.notifications;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the running application with a mail server of its own; jobs run when the test
 * runs them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = { "db-scheduler.enabled=false", "spring.mail.host=127.0.0.1",
		"norma.public-url=https://norma.example.org" })
@AutoConfigureMockMvc
@Import(NotificationsTestConfiguration.class)
public @interface NotificationsTest {

}
