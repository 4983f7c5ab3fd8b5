package org.basira.account.internal;

import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.stereotype.Service;

/**
 * Guards services by their JSR-250 annotations. Views carry the same annotations, but Vaadin's navigation checks those:
 * Spring's own method security would put a proxy in front of a component, and a proxy has none of its state.
 */
@Configuration(proxyBeanMethods = false)
class ServiceGuard {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor guardedServices() {
        ClassFilter services = type -> type.isAnnotationPresent(Service.class);
        return new AuthorizationManagerBeforeMethodInterceptor(
                new ComposablePointcut(services), new Jsr250AuthorizationManager());
    }
}
